const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day written as `YYYY-MM-DD`.
 *
 * Errors: RangeError for anything else, also for forms that Temporal itself would read, so that a day is
 * written in one way only. Ask `isPlainDate` first where the text comes from outside.
 */
export function plainDate(text: string): Temporal.PlainDate {
  if (!ISO_DAY.test(text)) throw new RangeError("a day is written YYYY-MM-DD");
  return Temporal.PlainDate.from(text, { overflow: "reject" });
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  try {
    plainDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The earliest of some days; null of none. */
export function earliestDay(days: Iterable<Temporal.PlainDate>): Temporal.PlainDate | null {
  let earliest: Temporal.PlainDate | null = null;
  for (const day of days) {
    if (earliest === null || Temporal.PlainDate.compare(day, earliest) < 0) earliest = day;
  }
  return earliest;
}
