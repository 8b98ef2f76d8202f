import type { Code } from "../vocabulary/codes.ts";
import type { DeadlineRow } from "./rows.ts";

/**
 * How a deadline stands. Beside the codes of the list:
 * - `not_filing` settled by a decision not to file, or a watch date that was looked at
 * - `cautious_over` the cautious day is over and the later possible day is not: check
 * - `file_now` it has no day, or it is our advice and its time is over: nothing is closed
 * - `look` a date to look at has come
 */
export type DeadlineState = Code<"deadline_state"> | "not_filing" | "cautious_over" | "file_now" | "look";

const HOUR = 3_600_000;

type Standing = Pick<
  DeadlineRow,
  "nature" | "settled_how" | "cautious_at" | "later_at" | "is_disputed" | "start_kind"
>;

const SETTLED = {
  filed: "filed_in_time",
  filed_late: "filed_late_with_restoration_request",
  not_filing: "not_filing",
  superseded: "superseded",
} as const;

/** How a deadline stands at a moment. Nothing is stored of it: time alone moves it. */
export function deadlineState(row: Standing, now: Temporal.Instant): DeadlineState {
  if (row.settled_how) return SETTLED[row.settled_how];
  // It counts back from a removal that has no date: nothing runs yet, or no term is fixed and it is to be done at once.
  if (row.cautious_at === null) return row.start_kind === "removal" ? "running" : "file_now";
  const left = millisecondsLeft(row.cautious_at, now);
  if (left <= 0) return pastState(row, now);
  if (left <= 24 * HOUR) return "due_24h";
  if (left <= 72 * HOUR) return "due_72h";
  return row.is_disputed ? "disputed_start_date" : "running";
}

function pastState({ nature, later_at }: Standing, now: Temporal.Instant): DeadlineState {
  if (nature === "watch") return "look";
  if (nature === "working") return "file_now";
  return later_at !== null && millisecondsLeft(later_at, now) > 0 ? "cautious_over" : "missed";
}

/** Milliseconds to a moment; zero or less when it is over. */
export function millisecondsLeft(until: string, now: Temporal.Instant): number {
  return Temporal.Instant.from(until).epochMilliseconds - now.epochMilliseconds;
}
