/** Hours in which nothing below Imminent leaves for a person: `HH:MM` on the zone's wall clock. They may reach over midnight. */
export type QuietTime = { zone: string; from: string; until: string };

/**
 * When the quiet time ends in which this moment lies; null when it lies in none. In the night in which clocks go back, the first of
 * the two hours of one name ends it; where an hour is left out, the moment before the gap does: rather too early than too late.
 */
export function quietUntil({ zone, from, until }: QuietTime, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const [at, begins, ends] = [
    local.toPlainTime(),
    Temporal.PlainTime.from(from),
    Temporal.PlainTime.from(until),
  ];
  const before = (one: Temporal.PlainTime, other: Temporal.PlainTime) =>
    Temporal.PlainTime.compare(one, other) < 0;
  const isOverMidnight = before(ends, begins);
  const isEvening = !before(at, begins);
  const isMorning = before(at, ends);
  if (isOverMidnight ? !isEvening && !isMorning : !isEvening || !isMorning) return null;
  const day = isMorning ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  const end = day.toPlainDateTime(ends).toZonedDateTime(zone, { disambiguation: "earlier" }).toInstant();
  return Temporal.Instant.compare(end, now) > 0 ? end : null;
}
