import { useTranslations } from "next-intl";
import { LaneName } from "@/components/proceedings/lane-name";
import { RuleLink } from "@/components/shields/rule-link";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { AssessedView } from "@/lib/casework/assessed-view";

/** The last days that ran or were settled by then, the nearest first. */
export function DueThen({ assessed, now }: { assessed: AssessedView; now: string }) {
  const t = useTranslations("replay");
  const { assessment, lanes } = assessed.why;
  const deadlines = assessment.deadlines
    .filter(({ cautiousAt }) => cautiousAt !== null)
    .toSorted((a, b) => Date.parse(a.cautiousAt as string) - Date.parse(b.cautiousAt as string));
  return (
    <Card id="due" title={t("due")}>
      {deadlines.length === 0 ? <EmptyState>{t("noDays")}</EmptyState> : null}
      <ul className="steps">
        {deadlines.map((deadline) => {
          const lane = lanes.find(({ id }) => id === deadline.proceeding);
          return (
            <li key={`${deadline.ruleId} ${deadline.trigger}`}>
              <span className="flex flex-wrap items-baseline gap-2">
                <strong>
                  <DateText value={(deadline.cautiousDay as string).slice(0, 10)} />
                </strong>
                {deadline.settled ? null : <Countdown until={deadline.cautiousAt as string} now={now} />}
                {deadline.settled ? <Tag tone="good">{t("settled")}</Tag> : null}
                {deadline.assumed ? <Tag>{t("assumed")}</Tag> : null}
              </span>
              <span className="flex flex-wrap gap-2 text-sm text-ink-2">
                <RuleLink ruleId={deadline.ruleId} />
                {deadline.laterDay && deadline.laterDay !== deadline.cautiousDay ? (
                  <span>
                    {t("later")} <DateText value={deadline.laterDay.slice(0, 10)} />
                  </span>
                ) : null}
                {lane ? <LaneName lane={lane} /> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
