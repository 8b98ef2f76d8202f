import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ChangedDays } from "@/components/rules/changed-days";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { DeadlineView, PackChangeView } from "@/lib/deadlines/views";
import { RuleMarks } from "./rule-marks";
import { RuleWords } from "./rule-words";
import { SettledLine } from "./settled-line";
import { StartLine } from "./start-line";
import { StateTag } from "./state-tag";
import { TwoDays } from "./two-days";

type DeadlineItemProps = {
  caseId: string;
  deadline: DeadlineView;
  /** What a newer version of its rule would make of it. */
  change?: PackChangeView;
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>;
  now: string;
  /** Of the host state: settled moments are told in it. */
  zone: string;
  canSettle: boolean;
};

/** One deadline: by when, what, where, on which rule, whose; and what can be done about it. */
export function DeadlineItem({ caseId, deadline, change, names, now, zone, canSettle }: DeadlineItemProps) {
  const t = useTranslations("deadlines");
  const { id, rule, ruleId, nature, state, settled, start, ownerId, backupId } = deadline;
  const owner = ownerId && names.get(ownerId);
  const backup = backupId && names.get(backupId);
  return (
    <li className="grid grid-cols-1 gap-1.5 border-t border-line py-3.5 first:border-t-0 first:pt-1 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <TwoDays
          {...{ nature }}
          cautious={deadline.cautious}
          later={deadline.later}
          startKind={start.kind}
          laterLeads={deadline.laterLeads}
          now={settled ? undefined : now}
        />
        <StateTag state={state} nature={nature} />
      </div>
      <p>
        {rule ? (
          <>
            <RuleWords text={rule.remedy} />
            <span className="block text-sm text-ink-2">
              <RuleWords text={rule.body} />
            </span>
          </>
        ) : (
          t("ruleGone")
        )}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <TextLink href={`/cases/${caseId}/deadlines/${id}` as Route}>
          <span className="font-mono">{ruleId}</span>
        </TextLink>
        {rule ? <RuleMarks rule={rule} /> : null}
      </p>
      {settled ? (
        <SettledLine settled={settled} nature={nature} names={names} zone={zone} />
      ) : (
        <>
          <StartLine start={start} hasDay={deadline.cautious !== null} />
          <p className="text-sm text-ink-2">
            {owner ? t("owner", { name: owner }) : t("noOwner")}
            {backup ? `, ${t("backup", { name: backup })}` : null}
          </p>
        </>
      )}
      {change ? <ChangedDays change={change} /> : null}
      {change && !change.isKept && canSettle ? (
        <p>
          <ButtonLink size="small" href={`/cases/${caseId}/deadlines/${id}` as Route}>
            {t("chooseDays")}
          </ButtonLink>
        </p>
      ) : null}
      {canSettle && !settled ? (
        <div className="flex flex-wrap gap-2 pt-1">
          {nature === "watch" ? null : (
            <ButtonLink
              size="small"
              kind="primary"
              href={`/cases/${caseId}/filings/new?deadline=${id}` as Route}
            >
              {t("recordFiling")}
            </ButtonLink>
          )}
          <ButtonLink size="small" href={`/cases/${caseId}/deadlines/${id}/not-filing` as Route}>
            {nature === "watch" ? t("lookedAt") : t("notFiling")}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}
