import { addTerm } from "./add-term.ts";
import type { WorkCalendar } from "./calendar.ts";
import { type Counting, cautiousDay, type Reading } from "./cautious-day.ts";
import type { CountedRule } from "./counted-rule.ts";
import { fileBy } from "./file-by.ts";
import { type LastDay, lastDay, placesOf } from "./last-day.ts";
import { laterDay } from "./later-day.ts";
import type { Term } from "./rule-schema.ts";
import { startOfTerm, type TermFacts, type TermStart } from "./start-of-term.ts";

/** What a case says beside the dates. */
export interface ReckonOptions {
  /** Zone of the host state, in which facts and hours are told. */
  hostZone: string;
  /** The zone of the receiving body where the case sets another than the rule's. */
  bodyZone?: string | null;
  /** The person is in custody. */
  held: boolean;
}

/** Dates of one start that differ, or that somebody disputes: the earliest counts, and all are shown. */
interface Dispute {
  of: TermStart["from"];
  days: readonly Temporal.PlainDate[];
}

/** A term counted forward from a decision or an event. */
export interface LastDays {
  kind: "last_day";
  cautious: LastDay;
  later: LastDay;
  /** What each of the two days rests on. */
  cautiousFrom: Pick<Reading, "figure" | "start">;
  laterFrom: Pick<Reading, "figure" | "start">;
  /** Either day rests on a date that the rule does not name. */
  assumed: boolean;
  dispute: Dispute | null;
}

/** A day to file by, counted back from a scheduled removal. */
interface FileByDays {
  kind: "file_by";
  cautious: LastDay;
  later: LastDay;
  assumed: false;
  dispute: null;
}

/** No day: the rule has no fixed term, so act at once; or it counts from a removal that has no date. */
interface NoDay {
  kind: "none";
  why: "no_fixed_term" | "no_removal_date";
}

export type Reckoning = LastDays | FileByDays | NoDay;

/**
 * Reckons the last days of a rule.
 *
 * @param facts    what is known of the dates; never empty, because the day we learned of it is always known
 * @param calendar of the jurisdiction named by `calendarJurisdiction`
 * @returns the cautious day, which leads, and the later possible day beside it; the cautious one never ends
 *   after the later one, save for a watch date whose arrest came after the order
 * Law: the project's data conventions, "How a last day is reckoned".
 */
export function reckon(
  rule: CountedRule,
  facts: TermFacts,
  calendar: WorkCalendar,
  options: ReckonOptions,
): Reckoning {
  const { limit } = rule;
  if (limit === null) return { kind: "none", why: "no_fixed_term" };
  const places = placesOf(rule, options.hostZone, options.bodyZone);
  if (limit.relativeTo) {
    if (!facts.removal) return { kind: "none", why: "no_removal_date" };
    const days = fileBy(rule, limit, facts.removal, calendar, places);
    return { kind: "file_by", ...days, assumed: false, dispute: null };
  }
  const counting = { facts, calendar, places };
  if (rule.nature === "watch") return watchDates(limit, counting);
  return joined(cautiousDay(rule, limit, counting, options.held), laterDay(limit, counting));
}

/** Dates to look at are never moved: the cautious one counts from the arrest, the later one from the order. */
function watchDates(limit: Term, { facts, calendar, places }: Counting): LastDays {
  const order = startOfTerm(limit.starts, facts);
  const arrest: TermStart = facts.arrest
    ? { day: facts.arrest.day, time: facts.arrest.time ?? null, from: "arrest", assumed: false, disputed: [] }
    : { ...order, assumed: true };
  const from = (start: TermStart): Reading => ({
    last: lastDay(addTerm(limit, start, calendar), places),
    figure: "limit",
    start,
  });
  return joined(from(arrest), from(order));
}

function joined(cautious: Reading, later: Reading): LastDays {
  const disputed = [later.start, cautious.start].find((start) => start.disputed.length > 0);
  return {
    kind: "last_day",
    cautious: cautious.last,
    later: later.last,
    cautiousFrom: { figure: cautious.figure, start: cautious.start },
    laterFrom: { figure: later.figure, start: later.start },
    assumed: cautious.start.assumed || later.start.assumed,
    dispute: disputed ? { of: disputed.from, days: disputed.disputed } : null,
  };
}
