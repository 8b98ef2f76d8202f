import type { Route } from "next";
import { useTranslations } from "next-intl";
import { OfferDetail } from "@/components/deadlines/offer-detail";
import { RuleMarks } from "@/components/deadlines/rule-marks";
import { RuleWords } from "@/components/deadlines/rule-words";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { RuleData } from "@/lib/web/rules/loaders";
import { ConfirmationCard } from "./confirmation-card";
import { RuleExamples } from "./rule-examples";
import { RuleFacts } from "./rule-facts";
import { RuleHistory } from "./rule-history";
import { RuleTerms } from "./rule-terms";
import { WithdrawRuleForm } from "./withdraw-rule-form";

/** One rule, whole: its words, its term, what calls it up, how it was checked, its examples, and what was done about it here. */
export function RulePage({ data }: { data: RuleData }) {
  const t = useTranslations("rules");
  const { rule, examples, history, names, zone, canManage } = data;
  const canChange = canManage && rule.isOwn;
  return (
    <ClientMessages namespaces={["rules", "auth.gone"]}>
      <PageHeader
        title={<RuleWords text={rule.remedy} />}
        meta={<span className="font-mono">{rule.ruleId}</span>}
        back={<TextLink href="/rules">{t("back")}</TextLink>}
        actions={
          canChange ? (
            <ButtonLink href={`/rules/${rule.ruleId}/edit` as Route}>{t("page.change")}</ButtonLink>
          ) : undefined
        }
      />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
        <Card id="rule" title={t("page.rule")}>
          <div className="grid grid-cols-1 gap-3">
            <p>
              <RuleWords text={rule.body} />
            </p>
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-2">
              <RuleMarks rule={rule} />
              {rule.isOwn ? <Tag>{t("ownRule")}</Tag> : null}
              {rule.replacedBy ? <Tag tone="warn">{t("replacedBy", { rule: rule.replacedBy })}</Tag> : null}
            </p>
            <OfferDetail rule={rule} />
          </div>
        </Card>
        <div className="grid grid-cols-1 gap-4">
          <RuleTerms rule={rule} />
          <RuleFacts rule={rule} />
          <ConfirmationCard data={data} />
        </div>
        <RuleExamples examples={examples} />
        <RuleHistory history={history} names={names} zone={zone} />
        {canChange ? (
          <Card id="withdraw" title={t("withdraw.title")}>
            <p className="hint">{t("withdraw.hint")}</p>
            <WithdrawRuleForm ruleId={rule.ruleId} />
          </Card>
        ) : null}
      </div>
    </ClientMessages>
  );
}
