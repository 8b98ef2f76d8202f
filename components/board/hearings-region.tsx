import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { HearingLine } from "@/lib/casework/board";
import { hostZone } from "@/lib/time/host-zone";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { CaseLink } from "./case-link";

/** The hearings of the next two weeks. */
export function HearingsRegion({ lines, discreet }: { lines: HearingLine[]; discreet: boolean }) {
  const t = useTranslations("board.hearings");
  const locale = useLocale();
  return (
    <Card id="hearings" title={t("title")} meta={t("meta")}>
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <span className="end">
                <strong>
                  {line.startsAt ? (
                    <MomentText value={line.startsAt} zone={line.zone ?? hostZone(line.hostState)} />
                  ) : null}
                  {!line.startsAt && line.onDate
                    ? t.rich("byDate", { day: () => <DateText value={line.onDate as string} /> })
                    : null}
                </strong>
              </span>
            </p>
            <p className="sub">
              {label("proceeding_type", line.proceedingType as Code<"proceeding_type">, locale)}
              {line.body ? (
                <>
                  {" "}
                  · <SealedText value={line.body} />
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
