import type { KnownDay } from "../remedies/start-of-term.ts";

/**
 * A day as the terms count it, with its local hour where that is known.
 *
 * @param day  `YYYY-MM-DD`
 * @param at   ISO moment, when the hour is known
 * @param zone of the host state
 */
export function knownDay(day: string | null, at: string | null, zone: string): KnownDay | null {
  if (at !== null) {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    return { day: local.toPlainDate(), time: local.toPlainTime() };
  }
  return day === null ? null : { day: Temporal.PlainDate.from(day) };
}
