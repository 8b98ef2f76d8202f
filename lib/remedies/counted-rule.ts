import type { Rule } from "./rule-schema.ts";

/** What of a rule decides its days. A deadline keeps it, so that it goes on being counted as it was begun. */
export type CountedRule = Pick<
  Rule,
  "jurisdiction" | "nature" | "limit" | "safeLimit" | "detainedLimit" | "bodyZone" | "bodyHours"
>;

/** The part of a rule that decides its days, and nothing of its words. */
export function countedRule(rule: CountedRule): CountedRule {
  const { jurisdiction, nature, limit, safeLimit, detainedLimit, bodyZone, bodyHours } = rule;
  return { jurisdiction, nature, limit, safeLimit, detainedLimit, bodyZone, bodyHours };
}
