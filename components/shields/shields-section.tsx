import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AssessmentView } from "@/lib/casework/assessment-view";
import { AbroadCard } from "./abroad-card";
import { RuleLink } from "./rule-link";
import { ShieldLane } from "./shield-lane";

type ShieldsSectionProps = {
  caseId: string;
  view: AssessmentView;
  /** ISO moment of the page. */
  now: string;
  canRecord: boolean;
  /** Drawn as it stood on a day of the past: it leads nowhere but back. */
  isPast?: boolean;
};

/** What stands between this person and removal, proceeding by proceeding; and what can still be asked outside the state. */
export function ShieldsSection({ caseId, view, now, canRecord, isPast }: ShieldsSectionProps) {
  const t = useTranslations("shields");
  const { lanes, watch, abroad } = view;
  return (
    <Section
      id="shields"
      title={t("title")}
      meta={t("meta")}
      more={isPast ? undefined : <TextLink href={`/cases/${caseId}/replay` as Route}>{t("replay")}</TextLink>}
    >
      {lanes.length === 0 ? (
        <EmptyState
          action={
            canRecord ? (
              <ButtonLink href={`/cases/${caseId}/proceedings/new` as Route}>{t("open")}</ButtonLink>
            ) : undefined
          }
        >
          {t("empty")}
        </EmptyState>
      ) : null}
      <div className="shield-board">
        {lanes.map((lane) => (
          <ShieldLane key={lane.proceeding} caseId={caseId} lane={lane} now={now} canRecord={canRecord} />
        ))}
        {abroad.length > 0 ? <AbroadCard caseId={caseId} abroad={abroad} canRecord={canRecord} /> : null}
      </div>
      {watch.map((day) => (
        <p key={`${day.ruleId} ${day.day}`} className="mt-2 text-sm text-ink-2">
          {t("watchNoShield")} <DateText value={day.day} /> <RuleLink ruleId={day.ruleId} />
        </p>
      ))}
    </Section>
  );
}
