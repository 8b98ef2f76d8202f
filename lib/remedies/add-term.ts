import { isClosed, mayBeClosed, type WorkCalendar } from "./calendar.ts";
import { type KnownDay, momentOf } from "./start-of-term.ts";

/** The figures of a term that its arithmetic needs. */
export interface TermFigures {
  value: number;
  unit: "hours" | "days" | "working_days" | "months";
  dayRule?: "include_first" | "franc" | undefined;
}

/** A day, or a moment local to where the start was told, for terms in hours. */
export type TermEnd = Temporal.PlainDate | Temporal.PlainDateTime;

/** Whether a term ended in a moment, which no weekend moves. */
export function isMoment(end: TermEnd): end is Temporal.PlainDateTime {
  return end instanceof Temporal.PlainDateTime;
}

/**
 * Adds a term to its start: the plain arithmetic, without any moving over closed days.
 *
 * The day of the start is not counted, unless the term includes it. A `franc` term leaves out its last day
 * too, so one day is added. Months end on the same day number, or on the month's last day where there is
 * none. Working days skip the weekend and confirmed holidays. Hours run clock to clock, from midnight at
 * the start of the day where the hour is not known: the result is a local moment.
 */
export function addTerm(term: TermFigures, start: KnownDay, calendar: WorkCalendar): TermEnd {
  const shift = term.dayRule === "include_first" ? -1 : term.dayRule === "franc" ? 1 : 0;
  switch (term.unit) {
    case "hours":
      return momentOf(start).add({ hours: term.value });
    case "days":
      return start.day.add({ days: term.value + shift });
    case "months":
      return start.day.add({ months: term.value }).add({ days: shift });
    case "working_days":
      return shift < 0
        ? countWorkingDays(start.day.subtract({ days: 1 }), term.value, 1, (day) => isClosed(day, calendar))
        : countWorkingDays(start.day, term.value + shift, 1, (day) => isClosed(day, calendar));
  }
}

/**
 * Counts a term back from a day. Closed days are skipped in working days.
 *
 * @param careful seeded holidays are skipped too, so that the result comes earlier
 */
export function subtractTerm(
  term: TermFigures,
  from: KnownDay,
  calendar: WorkCalendar,
  careful: boolean,
): TermEnd {
  const closed = careful ? mayBeClosed : isClosed;
  switch (term.unit) {
    case "hours":
      return momentOf(from).subtract({ hours: term.value });
    case "days":
      return from.day.subtract({ days: term.value });
    case "months":
      return from.day.subtract({ months: term.value });
    case "working_days":
      return countWorkingDays(from.day, term.value, -1, (day) => closed(day, calendar));
  }
}

function countWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  step: 1 | -1,
  closed: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = day.add({ days: step });
    if (!closed(day)) left -= 1;
  }
  return day;
}
