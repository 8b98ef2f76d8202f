import { addTerm, isMoment, type TermEnd } from "./add-term.ts";
import { openOnOrAfter, type WorkCalendar } from "./calendar.ts";
import type { Counting, Reading } from "./cautious-day.ts";
import { lastDay } from "./last-day.ts";
import type { Term } from "./rule-schema.ts";
import { type KnownDay, startOfTerm } from "./start-of-term.ts";

/**
 * The later possible day: the law's own reading of `limit`, rolled forward as the rule says, over the
 * weekend and confirmed holidays only. It leads only when a legal member has confirmed rule and start.
 */
export function laterDay(limit: Term, { facts, calendar, places }: Counting): Reading {
  const start = startOfTerm(limit.starts, facts);
  return { last: lastDay(asTheRuleRolls(limit, start, calendar), places), figure: "limit", start };
}

/** The plain arithmetic of one figure, with its own roll. */
export function asTheRuleRolls(term: Term, start: KnownDay, calendar: WorkCalendar): TermEnd {
  const end = addTerm(term, start, calendar);
  return term.rollForward && !isMoment(end) ? openOnOrAfter(end, calendar) : end;
}
