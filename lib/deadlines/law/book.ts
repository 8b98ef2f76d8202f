import type { CountedRule } from "../../remedies/counted-rule.ts";
import { allRules, findRule, packVersion } from "../../remedies/packs.ts";
import type { RuleBook } from "../../remedies/rule-book.ts";
import type { Rule } from "../../remedies/rule-schema.ts";
import { NO_OWN_CALENDARS, type OwnCalendars, workDays } from "../../remedies/work-days.ts";

/** A rule of the organisation's own, as it stands in force. */
export type OwnRule = {
  rule: Rule;
  edition: number;
  /** A shipped rule that it is offered instead of; null where it stands beside the others. */
  replaces: string | null;
};

/** A legal member stands for a rule as it was in this version. */
export type Confirmation = { id: string; ruleId: string; packVersion: string; on: string; by: string };

/** What an organisation has said of the law beside the packs. */
export type OwnLaw = {
  rules: readonly OwnRule[];
  calendars: OwnCalendars;
  confirmations: readonly Confirmation[];
};

/** The law that an organisation works by: the packs, its own rules, its confirmed calendars and what its counsel stands for. */
export interface LawBook extends RuleBook {
  /** The rules that are offered: all but the shipped ones that an own rule replaces. Those are still found. */
  offered: readonly Rule[];
  find: (id: string) => Rule | null;
  /** Takes also the figures that a deadline keeps. */
  calendarOf: (
    rule: CountedRule,
    hostState: string,
    around: Temporal.PlainDate,
  ) => ReturnType<typeof workDays>;
  isOwn: (id: string) => boolean;
  /** Who stands for the rule in this version; null where nobody does. */
  confirmationOf: (ruleId: string, version: string) => Confirmation | null;
  /** The own rule that is offered instead of a shipped one; null where none is. */
  replacedBy: (ruleId: string) => string | null;
}

const NOTHING: OwnLaw = { rules: [], calendars: NO_OWN_CALENDARS, confirmations: [] };

/** Puts the book together. An own rule never hides a shipped one of the same id: such an id is refused where it is written. */
export function bookOf({ rules: own, calendars, confirmations }: OwnLaw = NOTHING): LawBook {
  const ownById = new Map(own.map((each) => [each.rule.id, each]));
  const replaced = new Map(own.flatMap(({ rule, replaces }) => (replaces ? [[replaces, rule.id]] : [])));
  const rules = own.length === 0 ? allRules() : [...allRules(), ...own.map(({ rule }) => rule)];
  const confirmed = new Map(confirmations.map((each) => [`${each.ruleId} ${each.packVersion}`, each]));
  return {
    rules,
    offered: replaced.size === 0 ? rules : rules.filter(({ id }) => !replaced.has(id)),
    find: (id) => findRule(id) ?? ownById.get(id)?.rule ?? null,
    versionOf: (rule) => {
      const held = ownById.get(rule.id);
      return held ? ownVersion(held.edition) : packVersion(rule);
    },
    calendarOf: (rule, hostState, around) => workDays(rule, hostState, around, calendars),
    isOwn: (id) => ownById.has(id),
    confirmationOf: (ruleId, version) => confirmed.get(`${ruleId} ${version}`) ?? null,
    replacedBy: (ruleId) => replaced.get(ruleId) ?? null,
  };
}

const OWN = /^own-(\d+)$/;

/** The version of an own rule, as a deadline keeps it. */
export function ownVersion(edition: number): string {
  return `own-${edition}`;
}

/** The edition of an own rule that a version names; null for the version of a pack, which is a day. */
export function editionOf(version: string): number | null {
  const found = OWN.exec(version);
  return found ? Number(found[1]) : null;
}
