/** An hour of a weekday on a zone's clock. `weekday` is ISO: Monday is 1; `time` is `HH:MM`. */
export type WeeklyHour = { zone: string; weekday: number; time: string };

/**
 * The first such hour after a moment, as the clocks of the zone show it. An hour that the clocks skip that day is the one after;
 * one that comes twice counts once, the first time. Shape: a moment, always later than `after`.
 */
export function nextWeekly({ zone, weekday, time }: WeeklyHour, after: Temporal.Instant): Temporal.Instant {
  const today = after.toZonedDateTimeISO(zone).toPlainDate();
  const first = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const moment = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  const next = moment(first);
  return Temporal.Instant.compare(next, after) > 0 ? next : moment(first.add({ days: 7 }));
}
