/**
 * The working days of one jurisdiction. Holidays are ISO days. A seeded holiday came from a library and
 * waits for an administrator; until then it can only move a cautious day back.
 */
export interface WorkCalendar {
  /** ISO days of the week, Monday is 1. Never all seven. */
  weekend: readonly number[];
  confirmed: ReadonlySet<string>;
  seeded: ReadonlySet<string>;
}

/** For a jurisdiction without a calendar: every day is open, so nothing rolls forward and nothing is skipped. */
export const NO_CALENDAR: WorkCalendar = { weekend: [], confirmed: new Set(), seeded: new Set() };

/** A calendar from holidays as they are kept, each with whether an administrator has confirmed its year. */
export function workCalendar(
  weekend: readonly number[],
  holidays: Iterable<{ day: Temporal.PlainDate; confirmed: boolean }>,
): WorkCalendar {
  const confirmed = new Set<string>();
  const seeded = new Set<string>();
  for (const holiday of holidays) (holiday.confirmed ? confirmed : seeded).add(holiday.day.toString());
  return { weekend, confirmed, seeded };
}

/** Closed beyond doubt: a weekend or a confirmed holiday. Only such a day lengthens a term. */
export function isClosed(day: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return calendar.weekend.includes(day.dayOfWeek) || calendar.confirmed.has(day.toString());
}

/** Closed, or perhaps closed: a seeded holiday counts too. Whoever wants to be safe is not late by such a day. */
export function mayBeClosed(day: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return isClosed(day, calendar) || calendar.seeded.has(day.toString());
}

/** The day itself, or the first after it that is not closed beyond doubt. */
export function openOnOrAfter(day: Temporal.PlainDate, calendar: WorkCalendar): Temporal.PlainDate {
  let open = day;
  while (isClosed(open, calendar)) open = open.add({ days: 1 });
  return open;
}

/**
 * The day itself, or the last before it that is surely open.
 *
 * @param floor the start of the term: the day never moves back beyond it, open or not
 */
export function openOnOrBefore(
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
  floor?: Temporal.PlainDate,
): Temporal.PlainDate {
  let open = day;
  while (mayBeClosed(open, calendar)) {
    if (floor && Temporal.PlainDate.compare(open, floor) <= 0) return open;
    open = open.subtract({ days: 1 });
  }
  return open;
}
