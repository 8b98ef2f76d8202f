import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PhotoLine } from "@/components/documents/photo-line";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { TickView } from "@/lib/proceedings/measure-views";
import type { FilingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { FilingName } from "./filing-name";
import { OddNotes } from "./odd-notes";

type LaneFilingsProps = {
  caseId: string;
  filings: readonly FilingView[];
  now: string;
  canRecord: boolean;
  /** Whether the reader may give counsel's tick. */
  canConfirm: boolean;
  canAddPaper: boolean;
};

/** What was filed in a proceeding: what, when, how it stands, whether a stay was asked. */
export function LaneFilings(props: LaneFilingsProps) {
  const { caseId, filings, now, canRecord, canConfirm, canAddPaper } = props;
  const t = useTranslations("proceedings");
  const locale = useLocale();
  if (filings.length === 0) return null;
  return (
    <div>
      <h4 className="meta">{t("lane.filings")}</h4>
      <ul className="grid grid-cols-1 gap-2">
        {filings.map((filing) => (
          <li key={filing.id}>
            <FilingName filing={filing} />
            <span className="block text-sm text-ink-2">
              {label("filing_status", filing.status, locale)},{" "}
              {filing.on ? (
                <DayAndHour on={filing.on} time={filing.time} zone={filing.zone} />
              ) : (
                t("lane.dateUnknown")
              )}
              . {label("stay_status", filing.stayStatus, locale)}
              {filing.howLodged ? `. ${label("how_lodged", filing.howLodged, locale)}` : null}
            </span>
            {filing.decidedBy ? (
              <span className="block text-sm">
                <TextLink href={`/cases/${caseId}/decisions/${filing.decidedBy}` as Route}>
                  {t("lane.decidedBy")}
                </TextLink>
              </span>
            ) : null}
            {filing.receipt ? (
              <span className="block text-sm text-ink-2">
                {t("lane.receipt")}: <SealedText value={filing.receipt} />
              </span>
            ) : null}
            {filing.lateReason ? (
              <span className="block text-sm text-ink-2">
                {t("lane.lateBecause")}: <SealedText value={filing.lateReason} />
              </span>
            ) : null}
            {filing.tick ? <Tick tick={filing.tick} now={now} /> : null}
            <OddNotes odd={filing.odd} />
            <span className="flex flex-wrap gap-x-3 gap-y-1.5 pt-1.5 text-sm">
              {canRecord ? (
                <TextLink href={`/cases/${caseId}/filings/${filing.id}/edit` as Route}>
                  {t("actions.edit")}
                </TextLink>
              ) : null}
              {canConfirm ? (
                <TextLink href={`/cases/${caseId}/filings/${filing.id}/confirm` as Route}>
                  {filing.tick ? t("actions.confirmAgain") : t("actions.confirm")}
                </TextLink>
              ) : null}
              {canAddPaper ? <PhotoLine caseId={caseId} filingId={filing.id} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Counsel's tick: until when it holds; once over, that somebody must ask again. */
function Tick({ tick, now }: { tick: TickView; now: string }) {
  const t = useTranslations("proceedings.lane");
  const isOver = tick.until <= now;
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <Tag tone={isOver ? "warn" : "good"}>{isOver ? t("tickOver") : t("ticked")}</Tag>
      {tick.on ? <DayAndHour on={tick.on} time={tick.time} zone={tick.zone} /> : null}
      <span className="text-ink-2">
        {t("tickUntil")} <MomentText value={tick.until} zone={tick.zone} />
      </span>
      {tick.note ? (
        <span className="block w-full whitespace-pre-wrap text-ink-2" dir="auto">
          <SealedText value={tick.note} />
        </span>
      ) : null}
    </span>
  );
}
