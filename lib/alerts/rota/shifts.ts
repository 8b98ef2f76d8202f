import { coverOf, isWithin, type Span } from "./cover.ts";
import type { Absence, Answer, Override, RotaPlan, Shift } from "./model.ts";
import { turnAt, turnStart } from "./turns.ts";
import { dayAt, dayStart } from "./wall-clock.ts";

/**
 * Who is on call from one moment until another, in order, without a gap and without an overlap within the hours the rota covers.
 * Cut exactly where an override or an absence begins or ends. Whoever is away or has left leaves a hole: nobody is moved up silently.
 *
 * @param overrides those that are not removed; of two at one time the later in the list holds
 */
export function shiftsOf(
  plan: RotaPlan,
  overrides: readonly Override[],
  absences: readonly Absence[],
  from: Temporal.Instant,
  until: Temporal.Instant,
): Shift[] {
  const shifts: Shift[] = [];
  for (const span of coverOf(plan, { start: from, end: until })) {
    const cuts = cutsIn(plan, overrides, absences, span);
    cuts.forEach((start, index) => {
      const turn = turnAt(plan, start) ?? 0;
      const shift = {
        start,
        end: cuts[index + 1] ?? span.end,
        turn,
        ...answerOf(plan, overrides, absences, start, turn),
      };
      const before = shifts.at(-1);
      if (before && goesOn(before, shift)) before.end = shift.end;
      else shifts.push(shift);
    });
  }
  return shifts;
}

/** Who answers at this moment; null outside the hours that the rota covers. */
export function answerAt(
  plan: RotaPlan,
  overrides: readonly Override[],
  absences: readonly Absence[],
  at: Temporal.Instant,
): Answer | null {
  const covered = coverOf(plan, { start: at, end: at.add({ nanoseconds: 1 }) }).length > 0;
  const turn = covered ? turnAt(plan, at) : null;
  return turn === null ? null : answerOf(plan, overrides, absences, at, turn);
}

function answerOf(
  plan: RotaPlan,
  overrides: readonly Override[],
  absences: readonly Absence[],
  at: Temporal.Instant,
  turn: number,
): Answer {
  const instead = overrides.findLast((each) => isWithin(each, at));
  const planned = instead ? instead.userId : (plan.people[turn % plan.people.length] ?? null);
  if (planned === null) return { userId: null, why: "nobody", planned };
  if (plan.gone.has(planned)) return { userId: null, why: "gone", planned };
  const day = dayAt(plan.zone, at).toString();
  const isAway = absences.some(
    ({ userId, firstDay, lastDay }) => userId === planned && firstDay <= day && day <= lastDay,
  );
  if (isAway) return { userId: null, why: "absent", planned };
  if (!instead) return { userId: planned, why: "turn", planned };
  return { userId: planned, why: instead.swapId ? "swap" : "override", planned };
}

/** Every moment within at which the answer may change, the first among them, in order. */
function cutsIn(
  plan: RotaPlan,
  overrides: readonly Override[],
  absences: readonly Absence[],
  span: Span,
): Temporal.Instant[] {
  const found = new Map([[span.start.epochNanoseconds, span.start]]);
  const cut = (at: Temporal.Instant) => {
    if (isWithin(span, at)) found.set(at.epochNanoseconds, at);
  };
  for (let turn = (turnAt(plan, span.start) ?? 0) + 1; ; turn += 1) {
    const start = turnStart(plan, turn);
    if (Temporal.Instant.compare(start, span.end) >= 0) break;
    cut(start);
  }
  for (const { start, end } of overrides) [start, end].forEach(cut);
  for (const { firstDay, lastDay } of absences) {
    cut(dayStart(plan.zone, Temporal.PlainDate.from(firstDay)));
    cut(dayStart(plan.zone, Temporal.PlainDate.from(lastDay).add({ days: 1 })));
  }
  return [...found.values()].sort(Temporal.Instant.compare);
}

function goesOn(before: Shift, shift: Shift): boolean {
  return (
    before.end.equals(shift.start) &&
    before.turn === shift.turn &&
    before.userId === shift.userId &&
    before.why === shift.why &&
    before.planned === shift.planned
  );
}
