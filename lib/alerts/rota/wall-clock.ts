/**
 * The moment at which the clocks of a zone first show this hour, or would have shown it.
 * An hour that the clocks skip is the moment at which they skip it; one that comes twice is its first. So what is later on the clock is never
 * earlier in time, and shifts that follow each other on the clock neither overlap nor leave a gap.
 */
export function wallMoment(zone: string, local: Temporal.PlainDateTime): Temporal.Instant {
  const found = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (found.toPlainDateTime().equals(local)) return found.toInstant();
  return (found.getTimeZoneTransition("next") ?? found).toInstant();
}

/** The moment of an hour `HH:MM` of a day. */
export function hourOn(zone: string, day: Temporal.PlainDate, hour: string): Temporal.Instant {
  return wallMoment(zone, day.toPlainDateTime(hour));
}

/** The first moment of a day. */
export function dayStart(zone: string, day: Temporal.PlainDate): Temporal.Instant {
  return wallMoment(zone, day.toPlainDateTime());
}

/** The day that the clocks of a zone show. */
export function dayAt(zone: string, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}
