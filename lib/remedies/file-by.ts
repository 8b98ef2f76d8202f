import { isMoment, subtractTerm, type TermEnd } from "./add-term.ts";
import { openOnOrBefore, type WorkCalendar } from "./calendar.ts";
import type { CountedRule } from "./counted-rule.ts";
import { type LastDay, lastDay, type Places } from "./last-day.ts";
import type { Term } from "./rule-schema.ts";
import type { KnownDay } from "./start-of-term.ts";

/**
 * The day to file by, counted back from a scheduled removal.
 *
 * A removal in the night falls on two days, one where the person is and one at the body: the earlier counts
 * back. The cautious day also skips seeded holidays and ends on an open day.
 */
export function fileBy(
  rule: CountedRule,
  limit: Term,
  removal: KnownDay,
  calendar: WorkCalendar,
  places: Places,
): { cautious: LastDay; later: LastDay } {
  const from = limit.unit === "hours" ? removal : { day: earlierDay(removal, places) };
  const careful = subtractTerm(rule.safeLimit ?? limit, from, calendar, true);
  return {
    cautious: lastDay(isMoment(careful) ? careful : openOnOrBefore(careful, calendar), places),
    later: lastDay(asTheRuleCounts(limit, from, calendar), places),
  };
}

/** The plain count back of one figure, over confirmed holidays only. */
export function asTheRuleCounts(term: Term, removal: KnownDay, calendar: WorkCalendar): TermEnd {
  return subtractTerm(term, removal, calendar, false);
}

function earlierDay({ day, time }: KnownDay, { hostZone, bodyZone }: Places): Temporal.PlainDate {
  // With no hour there is no telling which day it is at the body.
  if (!time) return day;
  const there = day.toZonedDateTime({ timeZone: hostZone, plainTime: time }).withTimeZone(bodyZone);
  const bodyDay = there.toPlainDate();
  return Temporal.PlainDate.compare(bodyDay, day) < 0 ? bodyDay : day;
}
