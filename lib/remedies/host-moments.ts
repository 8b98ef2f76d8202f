import type { When } from "./facts.ts";
import type { KnownDay } from "./start-of-term.ts";

/** Reads the dates and hours of a case in the zone of its host state; each text once. */
export interface HostMoments {
  zone: string;
  /** Milliseconds of the epoch; a date without an hour is 00:00 of that day, an hour that comes twice its first coming. */
  ms: (when: When) => number;
  /** The same as ISO text. */
  iso: (when: When) => string;
  /** As the terms count it: the day, with its hour where there is one. */
  knownDay: (when: When) => KnownDay;
}

export function hostMoments(zone: string): HostMoments {
  const read = new Map<When, number>();
  const ms = (when: When) => {
    const held = read.get(when);
    if (held !== undefined) return held;
    const moment = Temporal.PlainDateTime.from(when).toZonedDateTime(zone).epochMilliseconds;
    read.set(when, moment);
    return moment;
  };
  return {
    zone,
    ms,
    iso: (when) => isoMoment(ms(when)),
    knownDay: (when) =>
      hasHour(when)
        ? { day: Temporal.PlainDate.from(dayOf(when)), time: Temporal.PlainTime.from(when.slice(11)) }
        : { day: Temporal.PlainDate.from(when) },
  };
}

/** The day of a date with or without its hour, `YYYY-MM-DD`. */
export function dayOf(when: When): string {
  return when.slice(0, 10);
}

export function hasHour(when: When): boolean {
  return when.length > 10;
}

/** A moment in milliseconds of the epoch as ISO text. */
export function isoMoment(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}
