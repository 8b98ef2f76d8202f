import type { Rule } from "./rule-schema.ts";

/** One text of a rule, with the language it is really in. */
export interface RuleText {
  text: string;
  lang: "en" | "ru";
  /** False where the reader's language was not to be had: mark the text with its own language. */
  translated: boolean;
}

/** The texts of a rule that people read; null where the rule has no such text. */
export interface RuleTexts {
  decision: RuleText;
  remedy: RuleText;
  body: RuleText;
  note: RuleText;
  suspensiveNote: RuleText | null;
  appliesWhen: RuleText | null;
  membersNote: RuleText | null;
}

/** The words of a rule in the reader's language where the pack has them, else in English and marked so. */
export function ruleText(rule: Rule, locale: "en" | "ru"): RuleTexts {
  const ru = locale === "ru" ? rule.ru : undefined;
  const shown = (english: string, russian?: string): RuleText =>
    russian
      ? { text: russian, lang: "ru", translated: true }
      : { text: english, lang: "en", translated: locale === "en" };
  const optional = (english?: string, russian?: string) => (english ? shown(english, russian) : null);
  return {
    decision: shown(rule.decision, ru?.decision),
    remedy: shown(rule.remedy, ru?.remedy),
    body: shown(rule.body, ru?.body),
    note: shown(rule.note, ru?.note),
    suspensiveNote: optional(rule.suspensiveNote, ru?.suspensiveNote),
    appliesWhen: optional(rule.appliesWhen),
    membersNote: optional(rule.membersNote),
  };
}
