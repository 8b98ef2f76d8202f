const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Inside this many milliseconds hours are counted down; beyond it a date is enough. */
export const COUNTED_MS = 72 * HOUR;

/** Under this, minutes are said beside the hours. */
const FINE_MS = 10 * HOUR;

export type Span =
  | { unit: "now" }
  | { unit: "minutes"; minutes: number }
  | { unit: "hoursMinutes"; hours: number; minutes: number }
  | { unit: "hours"; hours: number }
  | { unit: "days"; days: number };

/** A length of time in the coarsest words that still serve, cut down and never rounded up. Sign is ignored. */
export function spanOf(milliseconds: number): Span {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return { unit: "now" };
  if (length < HOUR) return { unit: "minutes", minutes: Math.floor(length / MINUTE) };
  const hours = Math.floor(length / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  if (length < FINE_MS && minutes > 0) return { unit: "hoursMinutes", hours, minutes };
  if (length < COUNTED_MS) return { unit: "hours", hours };
  return { unit: "days", days: Math.floor(length / DAY) };
}
