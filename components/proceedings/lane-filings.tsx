import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { FilingView } from "@/lib/proceedings/views";
import { findRule } from "@/lib/remedies/packs";
import { ruleText } from "@/lib/remedies/rule-text";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { OddNotes } from "./odd-notes";

type LaneFilingsProps = { caseId: string; filings: readonly FilingView[]; canRecord: boolean };

/** What was filed in a proceeding: what, when, how it stands, whether a stay was asked. */
export function LaneFilings({ caseId, filings, canRecord }: LaneFilingsProps) {
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
            </span>
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
            <OddNotes odd={filing.odd} />
            {canRecord ? (
              <span className="text-sm">
                <TextLink href={`/cases/${caseId}/filings/${filing.id}/edit` as Route}>
                  {t("actions.edit")}
                </TextLink>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In its own words, in those of its rule, or by the rule's id where no pack has it any more. */
function FilingName({ filing: { title, ruleId } }: { filing: FilingView }) {
  const locale = useLocale();
  const rule = ruleId === null ? null : findRule(ruleId);
  return (
    <span className="block font-medium">
      {title ? (
        <SealedText value={title} />
      ) : rule ? (
        <RuleWords text={ruleText(rule, locale).remedy} />
      ) : null}{" "}
      {ruleId ? <span className="font-mono text-sm text-ink-2">{ruleId}</span> : null}
    </span>
  );
}
