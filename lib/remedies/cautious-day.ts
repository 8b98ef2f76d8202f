import { addTerm, isMoment, type TermFigures } from "./add-term.ts";
import { openOnOrBefore, type WorkCalendar } from "./calendar.ts";
import type { CountedRule } from "./counted-rule.ts";
import { compareLastDays, type LastDay, lastDay, type Places } from "./last-day.ts";
import type { Term } from "./rule-schema.ts";
import { startOfTerm, type TermFacts, type TermStart } from "./start-of-term.ts";

/** Which figure of the rule gave a last day. */
type Figure = "limit" | "safeLimit" | "detainedLimit";

/** A last day with what it rests on. */
export interface Reading {
  last: LastDay;
  figure: Figure;
  start: TermStart;
}

/** What a term is counted with. */
export interface Counting {
  facts: TermFacts;
  calendar: WorkCalendar;
  places: Places;
}

/**
 * The cautious day: the one shown first, that reminds and pages.
 *
 * The rule's `safeLimit`, else the shortest reading of its `limit`; while the person is held
 * `detainedLimit` is a reading too, and the earliest wins. Nothing rolls forward. A day that may be closed
 * moves back to the last open one, but not before the start; a moment stays.
 */
export function cautiousDay(rule: CountedRule, limit: Term, counting: Counting, held: boolean): Reading {
  const lead =
    rule.safeLimit && isSafe(rule.safeLimit, limit, counting)
      ? carefulReading("safeLimit", rule.safeLimit, counting)
      : carefulReading("limit", limit, counting);
  if (!held || !rule.detainedLimit) return lead;
  return earlier(lead, carefulReading("detainedLimit", rule.detainedLimit, counting));
}

/** A safe figure counted from another date than the limit can run past the law's own day: then it is not safe. */
function isSafe(safeLimit: Term, limit: Term, { facts, calendar, places }: Counting): boolean {
  const unmoved = (term: Term) => lastDay(addTerm(term, startOfTerm(term.starts, facts), calendar), places);
  return compareLastDays(unmoved(safeLimit), unmoved(limit)) <= 0;
}

/** One figure at its shortest: the lowest that a state may choose, no franc day, no roll, moved back. */
function carefulReading(figure: Figure, term: Term, { facts, calendar, places }: Counting): Reading {
  const start = startOfTerm(term.starts, facts);
  const end = addTerm(shortest(term), start, calendar);
  const open = isMoment(end) ? end : openOnOrBefore(end, calendar, start.day);
  return { last: lastDay(open, places), figure, start };
}

function shortest({ value, min, unit, dayRule }: Term): TermFigures {
  return {
    value: Math.min(value, min ?? value),
    unit,
    dayRule: dayRule === "include_first" ? dayRule : undefined,
  };
}

function earlier(a: Reading, b: Reading): Reading {
  const order = compareLastDays(a.last, b.last);
  // Of two readings with one end, the one that rests on a known date is the better ground.
  if (order === 0) return a.start.assumed && !b.start.assumed ? b : a;
  return order < 0 ? a : b;
}
