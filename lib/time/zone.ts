const NAME = /^[A-Za-z][A-Za-z_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether a text names a time zone of the IANA database, such as `Asia/Almaty`. A bare offset is none. */
export function isZone(text: string): boolean {
  if (!NAME.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** The local day in a zone at a moment. */
export function todayIn(zone: string, now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}
