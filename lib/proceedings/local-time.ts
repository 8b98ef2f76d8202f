/** The local hour of a moment, `HH:MM`; null where there is none. */
export function localTime(moment: string | null, zone: string | null): string | null {
  if (moment === null || zone === null) return null;
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime();
  return local.toString({ smallestUnit: "minute" });
}
