const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** The month an address names, `YYYY-MM`; null for anything else. */
export function readMonth(text: unknown): Temporal.PlainYearMonth | null {
  return typeof text === "string" && MONTH.test(text) ? Temporal.PlainYearMonth.from(text) : null;
}

/**
 * The weeks that a month touches, whole: days of the months before and after fill the first and the last.
 * @param firstDay of the week, ISO: Monday is 1
 */
export function weeksOf(month: Temporal.PlainYearMonth, firstDay: number): Temporal.PlainDate[][] {
  const first = month.toPlainDate({ day: 1 });
  const lead = (first.dayOfWeek - firstDay + 7) % 7;
  const start = first.subtract({ days: lead });
  const weeks = Math.ceil((lead + month.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => start.add({ days: week * 7 + day })),
  );
}
