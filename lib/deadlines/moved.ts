import type { DeadlineDays } from "./days.ts";

const PLAIN = [
  "start_kind",
  "start_on",
  "is_assumed",
  "is_disputed",
  "cautious_day",
  "later_day",
  "zone",
] as const;
const MOMENTS = ["start_at", "cautious_at", "later_at"] as const;

/** Whether a fresh reckoning differs from what is stored. */
export function moved(stored: DeadlineDays, fresh: DeadlineDays): boolean {
  return (
    PLAIN.some((column) => stored[column] !== fresh[column]) ||
    MOMENTS.some((column) => !isSameMoment(stored[column], fresh[column]))
  );
}

/** Whether two ISO moments are one, however they are written. */
export function isSameMoment(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return Temporal.Instant.from(a).equals(Temporal.Instant.from(b));
}
