import { spanOf } from "./span.ts";
import type { Words } from "./translator.ts";

type TimeWords = Words<"ui.time">;

/** `31 h`, `1 h 52 min`, `3 days`; under a minute `now`. */
export function saySpan(words: TimeWords, milliseconds: number): string {
  const span = spanOf(milliseconds);
  if (span.unit === "now") return words("now");
  if (span.unit === "minutes") return words("minutes", { minutes: span.minutes });
  if (span.unit === "hours") return words("hours", { hours: span.hours });
  if (span.unit === "days") return words("days", { days: span.days });
  return words("hoursMinutes", { hours: span.hours, minutes: span.minutes });
}

/** `in 31 h`, `3 h ago`, `now`: how far `at` lies from `now`, both in milliseconds. */
export function sayRelative(words: TimeWords, at: number, now: number): string {
  if (spanOf(at - now).unit === "now") return words("now");
  const span = saySpan(words, at - now);
  return at > now ? words("in", { span }) : words("ago", { span });
}

/** `31 h left`, and once it is past `3 h ago`. */
export function sayLeft(words: TimeWords, until: number, now: number): string {
  if (until <= now) return sayRelative(words, until, now);
  return spanOf(until - now).unit === "now"
    ? words("lessThanMinute")
    : words("left", { span: saySpan(words, until - now) });
}
