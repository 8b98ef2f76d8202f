import type { Rule } from "../../remedies/rule-schema.ts";
import { ruleText } from "../../remedies/rule-text.ts";
import { type Code, isCode } from "../../vocabulary/codes.ts";

/** What the page of rules is narrowed by; all of it stands in the address. */
export type RuleFilters = {
  jurisdiction: string;
  track: Code<"track"> | "";
  nature: Code<"rule_nature"> | "";
  /** Words that must all be somewhere in the rule. */
  q: string;
};

type Query = Record<string, string | string[] | undefined>;

/** Reads the filters from an address. What is no filter narrows nothing. */
export function readFilters(query: Query): RuleFilters {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value.trim().slice(0, 200) : "";
  };
  const [track, nature] = [one("track"), one("nature")];
  return {
    jurisdiction: one("jurisdiction"),
    track: isCode("track", track) ? track : "",
    nature: isCode("rule_nature", nature) ? nature : "",
    q: one("q"),
  };
}

/** Whether a rule is among what is looked for; its words are looked through in both languages. */
export function isWanted(rule: Rule, { jurisdiction, track, nature, q }: RuleFilters): boolean {
  return (
    (jurisdiction === "" || rule.jurisdiction === jurisdiction) &&
    (track === "" || rule.track === track) &&
    (nature === "" || rule.nature === nature) &&
    holds(rule, q)
  );
}

function holds(rule: Rule, q: string): boolean {
  const words = q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { source } = rule;
  const said = (["en", "ru"] as const).flatMap((locale) => {
    const { decision, remedy, body, note } = ruleText(rule, locale);
    return [decision.text, remedy.text, body.text, note.text];
  });
  const text = [rule.id, source.instrument, source.article, ...said].join(" ").toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
