import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { EventView } from "@/lib/proceedings/measure-views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { Grade } from "./grade";

/** One thing that happened: what, when, on whom or by whom, how sure. */
export function EventLine({ event, editHref }: { event: EventView; editHref?: string }) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  const { kind, on, time, zone, servedOn, confirmedBy, request, note, sourceGrade } = event;
  const words = [
    ...servedOn.map((code) => label("served_on", code, locale)),
    ...(confirmedBy ? [label("confirmed_by", confirmedBy, locale)] : []),
    ...(request ? [label("extradition_request_status", request, locale)] : []),
  ];
  return (
    <li className="text-sm">
      <span className={kind === "measure_disregarded" ? "font-semibold text-error" : "font-medium"}>
        {label("case_event_kind", kind, locale)}
      </span>
      {words.length > 0 ? `: ${words.join(", ")}` : null},{" "}
      {on ? <DayAndHour {...{ on, time, zone }} /> : t("lane.dateUnknown")} <Grade grade={sourceGrade} />
      {note ? (
        <span className="block whitespace-pre-wrap text-ink-2" dir="auto">
          <SealedText value={note} />
        </span>
      ) : null}
      {editHref ? (
        <>
          {" "}
          <TextLink href={editHref as Route}>{t("actions.edit")}</TextLink>
        </>
      ) : null}
    </li>
  );
}
