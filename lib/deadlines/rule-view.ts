import type { Rule } from "../remedies/rule-schema.ts";
import { type RuleText, type RuleTexts, ruleText } from "../remedies/rule-text.ts";
import type { Code } from "../vocabulary/codes.ts";

/** What every place that names a rule says of it. */
export type RuleView = {
  ruleId: string;
  nature: Code<"rule_nature">;
  remedy: RuleText;
  body: RuleText;
  source: Rule["source"];
  confidence: Code<"rule_confidence">;
  /** Counsel must check it against the text in force. */
  verify: boolean;
};

/** What is read where a remedy is chosen or looked at by itself. */
export type RuleDetail = RuleView &
  Pick<RuleTexts, "note" | "suspensiveNote" | "appliesWhen" | "membersNote"> & {
    suspensiveEffect: Code<"suspensive_effect">;
    basis: Code<"rule_basis">;
    asOf: string;
    fileTogether: readonly string[];
    next: readonly string[];
  };

export function ruleView(rule: Rule, locale: "en" | "ru"): RuleView {
  const { remedy, body } = ruleText(rule, locale);
  const { id: ruleId, nature, source, confidence, verify } = rule;
  return { ruleId, nature, remedy, body, source, confidence, verify };
}

export function ruleDetail(rule: Rule, locale: "en" | "ru"): RuleDetail {
  const { note, suspensiveNote, appliesWhen, membersNote } = ruleText(rule, locale);
  const { suspensiveEffect, basis, asOf, fileTogether = [], next = [] } = rule;
  return {
    ...ruleView(rule, locale),
    ...{ note, suspensiveNote, appliesWhen, membersNote, suspensiveEffect, basis, asOf, fileTogether, next },
  };
}
