import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/web/form-state";
import type { OwnRuleForm } from "@/lib/web/rules/own-rule-loader";

/** What each field of an own rule is called: where there is a list, by the heading of the list. */
export function useRuleLabels(lists: OwnRuleForm["lists"]) {
  const t = useTranslations("rules.own");
  return {
    ruleId: t("ruleId"),
    replaces: t("replaces"),
    language: t("language"),
    jurisdiction: t("jurisdiction"),
    track: lists.track.heading,
    nature: lists.rule_nature.heading,
    procedure: lists.procedure.heading,
    decision: t("decision"),
    remedy: t("remedy"),
    body: t("body"),
    outcomes: t("outcomes"),
    proceedingTypes: t("proceedingTypes"),
    events: t("events"),
    limitValue: t("limitValue"),
    limitUnit: t("limitUnit"),
    starts: lists.term_start.heading,
    before: t("before"),
    rollForward: t("rollForward"),
    safeValue: t("safeValue"),
    suspensiveEffect: t("suspensiveEffect"),
    suspensiveNote: t("suspensiveNote"),
    instrument: t("instrument"),
    article: t("article"),
    url: t("url"),
    basis: lists.rule_basis.heading,
    confidence: lists.rule_confidence.heading,
    asOf: t("asOf"),
    verify: t("verify"),
    note: t("note"),
  };
}

export type RuleField = keyof ReturnType<typeof useRuleLabels>;

/** What each group of fields is drawn from. */
export type FieldsProps = {
  form: OwnRuleForm;
  labels: Record<RuleField, string>;
  state: FormState;
};
