import type { DeadlineDays } from "./days.ts";

/** A last day as a screen draws it. */
export type LastDayView = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** ISO moment at which it is over. */
  endsAt: string;
  zone: string;
  /** It ends at an hour of its own, by a term in hours or when the body closes; else with the local day. */
  hasHour: boolean;
};

type Days = Pick<DeadlineDays, "cautious_day" | "cautious_at" | "later_day" | "later_at" | "zone">;

export function cautiousView({ cautious_day, cautious_at, zone }: Days): LastDayView | null {
  return lastDayView(cautious_day, cautious_at, zone);
}

export function laterView({ later_day, later_at, zone }: Days): LastDayView | null {
  return lastDayView(later_day, later_at, zone);
}

function lastDayView(day: string | null, at: string | null, zone: string): LastDayView | null {
  if (day === null || at === null) return null;
  const endsAt = Temporal.Instant.from(at);
  const midnight = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return { day, endsAt: endsAt.toString(), zone, hasHour: !endsAt.equals(midnight) };
}
