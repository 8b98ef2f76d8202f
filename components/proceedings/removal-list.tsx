import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { RemovalView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { Grade } from "./grade";
import { OddNotes } from "./odd-notes";

type RemovalListProps = { caseId: string; removals: readonly RemovalView[]; now: string; canRecord: boolean };

/** Removals that are ordered: for when, by which way, and whether they still stand. */
export function RemovalList({ caseId, removals, now, canRecord }: RemovalListProps) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  return (
    <ul className="grid grid-cols-1 gap-2">
      {removals.map(
        ({
          id,
          on,
          time,
          zone,
          status,
          route,
          carrier,
          crossing,
          note,
          departsAt,
          sourceGrade,
          end,
          odd,
        }) => (
          <li key={id}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className={status === "set" ? "font-semibold" : "text-ink-2"}>
                {on ? <DayAndHour {...{ on, time, zone }} /> : t("lane.dateUnknown")}
              </span>
              {departsAt && status === "set" ? <Countdown until={departsAt} now={now} /> : null}
              <Tag tone={status === "set" || status === "carried_out" ? "error" : "plain"}>
                {label("removal_direction_status", status, locale)}
              </Tag>
              <Grade grade={sourceGrade} />
            </p>
            {status !== "set" && end.on ? (
              <p className="text-sm">
                <DayAndHour on={end.on} time={end.time} zone={end.zone} /> <Grade grade={end.grade} />
              </p>
            ) : null}
            <Words text={[route, carrier, crossing].filter(Boolean).join(", ")} />
            <Words text={note} />
            <OddNotes odd={odd} />
            {canRecord ? (
              <p className="flex flex-wrap gap-x-3 gap-y-1.5 pt-1.5 text-sm">
                <TextLink href={`/cases/${caseId}/removals/${id}/end` as Route}>
                  {t("actions.endRemoval")}
                </TextLink>
                <TextLink href={`/cases/${caseId}/removals/${id}/edit` as Route}>
                  {t("actions.edit")}
                </TextLink>
              </p>
            ) : null}
          </li>
        ),
      )}
    </ul>
  );
}

function Words({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <p className="text-sm whitespace-pre-wrap text-ink-2" dir="auto">
      <SealedText value={text} />
    </p>
  );
}
