import { stateZone } from "./state-zones.ts";

/** The zone that dates of a case are counted and shown in: its host state's, or UTC for a state without a usual one. */
export function hostZone(state: string): string {
  return stateZone(state) ?? "UTC";
}

/**
 * A moment from the day and hour that somebody typed, as the clocks there show it.
 * An hour that the clocks skip is the one after; one that comes twice is its first.
 * @param local `YYYY-MM-DDTHH:MM`
 */
export function momentIn(zone: string, local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}
