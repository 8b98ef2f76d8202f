import { meet, type Span } from "./cover.ts";
import { dayAt, hourOn } from "./wall-clock.ts";

/** A night is from this hour of one day until that of the next, on the organisation's clock. */
const FROM = "20:00";
const UNTIL = "08:00";

export type Night = Span & {
  /** The day on which it begins. */
  day: Temporal.PlainDate;
};

/** The nights that lie ahead, the one that runs first. */
export function nightsFrom(zone: string, now: Temporal.Instant, count: number): Night[] {
  const today = dayAt(zone, now);
  const isLastNight = Temporal.Instant.compare(now, hourOn(zone, today, UNTIL)) < 0;
  const first = isLastNight ? today.subtract({ days: 1 }) : today;
  return Array.from({ length: count }, (_, after) => {
    const day = first.add({ days: after });
    return { day, start: hourOn(zone, day, FROM), end: hourOn(zone, day.add({ days: 1 }), UNTIL) };
  });
}

/** How many different people are on call at the thinnest and the thickest moment of a time, and when there is nobody. */
export type Depth = { least: number; most: number; holes: Span[] };

/** @param held when somebody is on call, over all rotas */
export function depthOf(span: Span, held: readonly (Span & { userId: string })[]): Depth {
  const within = held.flatMap(({ userId, ...time }) => {
    const met = meet(time, span);
    return met ? [{ userId, ...met }] : [];
  });
  const cuts = [span, ...within].flatMap(({ start, end }) => [start, end]).sort(Temporal.Instant.compare);
  const depth: Depth = { least: Number.POSITIVE_INFINITY, most: 0, holes: [] };
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] as Temporal.Instant;
    if (end.equals(start)) return;
    const people = new Set(within.filter((each) => meet(each, { start, end })).map(({ userId }) => userId));
    depth.least = Math.min(depth.least, people.size);
    depth.most = Math.max(depth.most, people.size);
    if (people.size > 0) return;
    const before = depth.holes.at(-1);
    if (before?.end.equals(start)) before.end = end;
    else depth.holes.push({ start, end });
  });
  return depth;
}
