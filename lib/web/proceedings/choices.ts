import type { Rule } from "../../remedies/rule-schema.ts";
import { ruleText } from "../../remedies/rule-text.ts";
import { standingIn } from "../../remedies/standing.ts";

/** What an address asks for by its query: ids only. */
export type Query = Record<string, string | string[] | undefined>;

export const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** A rule as a choice. */
export type RuleChoice = { id: string; jurisdiction: string; remedy: string; lang: "en" | "ru" };

/** Every rule that could be used against this state: its own, the Union's, the bodies'. */
export function ruleChoices(rules: readonly Rule[], hostState: string, locale: "en" | "ru"): RuleChoice[] {
  return rules
    .filter(
      (rule) =>
        rule.nature !== "watch" && !["another_state", "not_bound"].includes(standingIn(rule, hostState)),
    )
    .map((rule) => {
      const { text: remedy, lang } = ruleText(rule, locale).remedy;
      return { id: rule.id, jurisdiction: rule.jurisdiction, remedy, lang };
    });
}
