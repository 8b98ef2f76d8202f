import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RuleWords } from "@/components/deadlines/rule-words";
import { Card } from "@/components/ui/card";
import type { RuleWhole } from "@/lib/deadlines/law/views";
import { formatDay, formatList } from "@/lib/i18n/format";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { jurisdictionName } from "./jurisdiction-name";
import { versionWords } from "./version-words";

/** What calls a rule up, whose it is, and in which version it stands here. */
export function RuleFacts({ rule }: { rule: RuleWhole }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { triggeredBy, mutuallyExclusiveWith, appliesToLodged } = rule;
  const words = <L extends CodeList>(list: L, codes: readonly Code<L>[]) =>
    formatList(
      locale,
      codes.map((code) => label(list, code, locale)),
    );
  const { proceedingTypes, outcomes, events, procedures = [], custodyTypes = [] } = triggeredBy;
  return (
    <Card id="called-by" title={t("page.calledBy")}>
      <dl className="grid max-w-prose gap-2 text-[0.9375rem]">
        <Fact term={t("page.decision")}>
          <RuleWords text={rule.decision} />
        </Fact>
        <Fact term={t("page.outcomes")}>{words("decision_outcome", outcomes)}</Fact>
        {outcomes.length > 0 ? (
          <Fact term={t("page.proceedings")}>
            {proceedingTypes.length > 0 ? words("proceeding_type", proceedingTypes) : t("page.anyProceeding")}
          </Fact>
        ) : null}
        <Fact term={t("page.events")}>{words("trigger_event", events)}</Fact>
        <Fact term={t("page.procedures")}>{words("procedure", procedures)}</Fact>
        <Fact term={t("page.custody")}>{words("custody_type", custodyTypes)}</Fact>
        {appliesToLodged ? <Fact term={t("page.lodged")}>{lodged(appliesToLodged)}</Fact> : null}
        {mutuallyExclusiveWith ? (
          <Fact term={t("page.choice")}>
            <span className="font-mono text-sm">{mutuallyExclusiveWith.join(", ")}</span>
          </Fact>
        ) : null}
        <Fact term={t("page.jurisdiction")}>{jurisdictionName(t, locale, rule.jurisdiction)}</Fact>
        <Fact term={t("page.version")}>{versionWords(t, locale, rule.version)}</Fact>
      </dl>
    </Card>
  );

  function lodged({ from, to }: { from?: string; to?: string }): string {
    const [first, last] = [from && formatDay(locale, from), to && formatDay(locale, to)];
    if (first && last) return t("page.lodgedBetween", { from: first, to: last });
    return first ? t("page.lodgedFrom", { day: first }) : t("page.lodgedTo", { day: last ?? "" });
  }
}

/** A fact with its name; nothing where there is nothing to say. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === "") return null;
  return (
    <div>
      <dt className="meta">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
