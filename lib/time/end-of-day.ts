/** Opening hours of a body on its working days, local time, `HH:MM`. */
export interface BodyHours {
  open: string;
  close: string;
}

/**
 * The moment at which a local day is over: the first instant of the next day, or the hour at which the
 * body closes. A thing done at this moment is late.
 */
export function endOfDay(day: Temporal.PlainDate, zone: string, hours?: BodyHours | null): Temporal.Instant {
  const end = hours
    ? day.toZonedDateTime({ timeZone: zone, plainTime: hours.close })
    : day.add({ days: 1 }).toZonedDateTime(zone);
  return end.toInstant();
}
