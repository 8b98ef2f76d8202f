import type { Rule } from "../../remedies/rule-schema.ts";
import { type RuleText, ruleText } from "../../remedies/rule-text.ts";
import { type RuleDetail, ruleDetail } from "../rule-view.ts";
import type { LawBook } from "./book.ts";

/** A rule as the list of rules has it. */
export type RuleLine = RuleDetail &
  Pick<Rule, "jurisdiction" | "track" | "limit" | "safeLimit" | "detainedLimit"> & {
    version: string;
    /** Written by the organisation itself. */
    isOwn: boolean;
    /** The own rule that is offered instead; null where none is. */
    replacedBy: string | null;
    /** Who stands for it in this version: the member's id, and the day `YYYY-MM-DD`. */
    confirmation: { id: string; by: string; on: string } | null;
  };

/** A rule whole. */
export type RuleWhole = RuleLine &
  Pick<Rule, "triggeredBy" | "bodyHours" | "bodyZone" | "appliesToLodged" | "mutuallyExclusiveWith"> & {
    decision: RuleText;
  };

export function ruleLine(rule: Rule, book: LawBook, locale: "en" | "ru"): RuleLine {
  const version = book.versionOf(rule);
  const held = book.confirmationOf(rule.id, version);
  const { jurisdiction, track, limit, safeLimit, detainedLimit } = rule;
  return {
    ...ruleDetail(rule, locale),
    ...{ jurisdiction, track, limit, safeLimit, detainedLimit, version },
    isOwn: book.isOwn(rule.id),
    replacedBy: book.replacedBy(rule.id),
    confirmation: held && { id: held.id, by: held.by, on: held.on },
  };
}

export function ruleWhole(rule: Rule, book: LawBook, locale: "en" | "ru"): RuleWhole {
  const { triggeredBy, bodyHours, bodyZone, appliesToLodged, mutuallyExclusiveWith } = rule;
  const { decision } = ruleText(rule, locale);
  return {
    ...ruleLine(rule, book, locale),
    ...{ triggeredBy, bodyHours, bodyZone, appliesToLodged, mutuallyExclusiveWith, decision },
  };
}
