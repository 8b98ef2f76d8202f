import type { RotaPlan } from "./model.ts";
import { dayAt, hourOn, wallMoment } from "./wall-clock.ts";

type Turning = Pick<
  RotaPlan,
  "zone" | "cycle" | "shiftHours" | "handOverAt" | "handOverWeekday" | "startsOn"
>;

/**
 * When the turn of this number begins, 0 being the first. Turns are counted on the clock and from the first day, so that a change of the
 * clocks moves no turn. The first of a weekly rota is as long as is left of its week.
 */
export function turnStart(plan: Turning, turn: number): Temporal.Instant {
  const first = Temporal.PlainDate.from(plan.startsOn);
  if (turn === 0) return hourOn(plan.zone, first, plan.handOverAt);
  if (plan.cycle === "custom") {
    const hours = (plan.shiftHours ?? 24) * turn;
    return wallMoment(plan.zone, first.toPlainDateTime(plan.handOverAt).add({ hours }));
  }
  const day = plan.cycle === "daily" ? first.add({ days: turn }) : weekStart(plan, first, turn);
  return hourOn(plan.zone, day, plan.handOverAt);
}

/** The number of the turn at a moment; null before the first. */
export function turnAt(plan: Turning, at: Temporal.Instant): number | null {
  if (Temporal.Instant.compare(at, turnStart(plan, 0)) < 0) return null;
  let turn = Math.max(0, guess(plan, at));
  while (turn > 0 && Temporal.Instant.compare(at, turnStart(plan, turn)) < 0) turn -= 1;
  while (Temporal.Instant.compare(at, turnStart(plan, turn + 1)) >= 0) turn += 1;
  return turn;
}

function weekStart(plan: Turning, first: Temporal.PlainDate, turn: number): Temporal.PlainDate {
  const ahead = ((plan.handOverWeekday ?? 1) - first.dayOfWeek + 7) % 7;
  return first.add({ days: (ahead === 0 ? 0 : ahead - 7) + turn * 7 });
}

/** Near enough: a change of the clocks is less than a turn, or a few short ones. */
function guess(plan: Turning, at: Temporal.Instant): number {
  const first = Temporal.PlainDate.from(plan.startsOn);
  const days = first.until(dayAt(plan.zone, at)).days;
  if (plan.cycle === "daily") return days;
  if (plan.cycle === "weekly") return Math.floor(days / 7);
  return Math.floor((days * 24) / (plan.shiftHours ?? 24));
}
