import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { MeasureView } from "@/lib/proceedings/measure-views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { Grade } from "./grade";
import { OddNotes } from "./odd-notes";

/** The stays and interim measures that name a proceeding: from whom, since when, whom they have reached. */
export function LaneMeasures({ caseId, measures }: { caseId: string; measures: readonly MeasureView[] }) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  if (measures.length === 0) return null;
  return (
    <div>
      <h4 className="meta">{t("lane.measures")}</h4>
      <ul className="grid grid-cols-1 gap-2">
        {measures.map(({ id, kind, body, on, time, zone, endsOn, servedOn, isLifted, sourceGrade, odd }) => (
          <li key={id}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <strong>
                <TextLink href={`/cases/${caseId}/measures/${id}` as Route}>
                  {label("measure_kind", kind, locale)}
                </TextLink>
              </strong>
              {isLifted ? <Tag tone="error">{t("measure.lifted")}</Tag> : null}
              <Grade grade={sourceGrade} />
            </p>
            <p className="text-sm text-ink-2">
              {body ? (
                <>
                  <SealedText value={body} />,{" "}
                </>
              ) : null}
              {on ? <DayAndHour {...{ on, time, zone }} /> : t("lane.dateUnknown")}
              {endsOn ? (
                <>
                  {"; "}
                  {t("measure.endsOn")} <DateText value={endsOn} />
                </>
              ) : null}
            </p>
            <p className="text-sm text-ink-2">
              {t("measure.servedOn")}:{" "}
              {servedOn.length > 0
                ? servedOn.map((code) => label("served_on", code, locale)).join(", ")
                : t("measure.servedOnNobody")}
            </p>
            <OddNotes odd={odd} />
          </li>
        ))}
      </ul>
    </div>
  );
}
