import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { LastDayLine } from "@/lib/casework/board";
import { findRule } from "@/lib/remedies/packs";
import { ruleText } from "@/lib/remedies/rule-text";
import { CaseLink } from "./case-link";
import { FoldedRows } from "./folded-rows";

const AT_ONCE = 8;

/** The last days of the next week, by their cautious day; a missed one stays in sight. */
export function LastDaysRegion({
  lines,
  discreet,
  now,
}: {
  lines: LastDayLine[];
  discreet: boolean;
  now: string;
}) {
  const t = useTranslations("board.lastDays");
  return (
    <Card id="last-days" title={t("title")} meta={t("meta")}>
      {lines.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <FoldedRows
        atOnce={AT_ONCE}
        rows={lines.map((line) => (
          <li key={line.id}>
            <p className="line">
              <CaseLink id={line.caseId} codename={line.codename} name={line.name} discreet={discreet} />
              <span className="end">
                <strong>
                  <DateText value={line.cautiousDay} />
                </strong>
                {Date.parse(line.cautiousAt) <= Date.parse(now) ? (
                  <Tag tone="error">{t("missed")}</Tag>
                ) : (
                  <Countdown until={line.cautiousAt} now={now} />
                )}
              </span>
            </p>
            <p className="sub">
              <Remedy ruleId={line.ruleId} /> {line.isAssumed ? <Tag tone="warn">{t("assumed")}</Tag> : null}{" "}
              {line.owner ?? t("noOwner")}
            </p>
          </li>
        ))}
      />
    </Card>
  );
}

/** What is to be filed, in the words of the rule. A rule that is no longer shipped is named by its id. */
function Remedy({ ruleId }: { ruleId: string }) {
  const locale = useLocale();
  const rule = findRule(ruleId);
  if (!rule) return <code>{ruleId}</code>;
  const { remedy } = ruleText(rule, locale);
  return (
    <>
      <span lang={remedy.lang}>{remedy.text}</span> <code>{ruleId}</code>
    </>
  );
}
