import type { RotaPlan } from "./model.ts";
import { turnStart } from "./turns.ts";
import { dayAt, hourOn } from "./wall-clock.ts";

/** A time; its end is not within. */
export type Span = { start: Temporal.Instant; end: Temporal.Instant };

/** Where two times meet; null where they do not. */
export function meet(one: Span, other: Span): Span | null {
  const start = later(one.start, other.start);
  const end = earlier(one.end, other.end);
  return Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}

/** Whether a moment is within. */
export function isWithin({ start, end }: Span, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start, at) <= 0 && Temporal.Instant.compare(at, end) < 0;
}

/** The times that a rota is to cover, within others: whole days, or its hours of each day. In order, apart from each other. */
export function coverOf(plan: RotaPlan, within: Span): Span[] {
  const life = { start: turnStart(plan, 0), end: plan.endedAt ?? within.end };
  const lived = meet(life, within);
  if (!lived) return [];
  const { zone, fromTime, untilTime } = plan;
  if (fromTime === null || untilTime === null) return [lived];
  const spans: Span[] = [];
  const last = dayAt(zone, lived.end);
  // A night that began the day before may reach into the first.
  let day = dayAt(zone, lived.start).subtract({ days: 1 });
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const nextDay = untilTime <= fromTime ? day.add({ days: 1 }) : day;
    const hours = { start: hourOn(zone, day, fromTime), end: hourOn(zone, nextDay, untilTime) };
    const span = meet(hours, lived);
    if (span) spans.push(span);
  }
  return spans;
}

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) >= 0 ? one : other;
const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) <= 0 ? one : other;
