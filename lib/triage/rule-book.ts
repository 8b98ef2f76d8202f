import type { WorkCalendar } from "../remedies/calendar.ts";
import { calendarJurisdiction } from "../remedies/jurisdiction.ts";
import { allRules, packVersion } from "../remedies/packs.ts";
import type { RuleBook } from "../remedies/rule-book.ts";
import type { Rule } from "../remedies/rule-schema.ts";
import { NO_OWN_CALENDARS, type OwnCalendars, workDays } from "../remedies/work-days.ts";

/** The packs that the program ships with, and calendars in which no holiday is confirmed. */
export function shippedRuleBook(): RuleBook {
  return ruleBookWith({});
}

/** What an organisation, a replay or a test sets beside the packs. */
export interface RuleBookAdditions {
  /** Rules beside the shipped ones, with the version that a deadline of theirs keeps. One of a shipped id takes its place. */
  extra?: readonly { rule: Rule; version: string }[];
  /** Holidays that were confirmed or added. */
  holidays?: OwnCalendars;
  /** The whole calendar of a jurisdiction, by its code, instead of the usual one. */
  calendars?: ReadonlyMap<string, WorkCalendar>;
}

/** The shipped rule book with own rules, holidays and calendars. Make one and keep it: what is found in its rules is remembered with them. */
export function ruleBookWith({
  extra = [],
  holidays = NO_OWN_CALENDARS,
  calendars = new Map(),
}: RuleBookAdditions): RuleBook {
  const versions = new Map(extra.map(({ rule, version }) => [rule.id, version]));
  const own = extra.map(({ rule }) => rule);
  return {
    rules: extra.length === 0 ? allRules() : [...allRules().filter(({ id }) => !versions.has(id)), ...own],
    versionOf: (rule) => versions.get(rule.id) ?? packVersion(rule),
    calendarOf: (rule, hostState, around) =>
      calendars.get(calendarJurisdiction(rule, hostState)) ?? workDays(rule, hostState, around, holidays),
  };
}
