import { coverOf, type Span } from "./cover.ts";
import type { Absence, RotaPlan, Shift } from "./model.ts";
import type { Rota } from "./rotas.ts";
import { shiftsOf } from "./shifts.ts";
import { dayStart } from "./wall-clock.ts";

/** Who is on call of a rota in a time. */
export function shiftsIn({ plan, overrides, absences }: Rota, { start, end }: Span): Shift[] {
  return shiftsOf(plan, overrides, absences, start, end);
}

/** Whether a time of a rota, as far as it is covered at all, is one person's from end to end. With null: nobody's. */
export function isHeldBy(rota: Rota, span: Span, userId: string | null): boolean {
  const shifts = shiftsIn(rota, span);
  return shifts.length > 0 && shifts.every((shift) => shift.userId === userId);
}

/** Whether a rota covers anything of a time. */
export function isCovered(plan: RotaPlan, span: Span): boolean {
  return coverOf(plan, span).length > 0;
}

/** Whether somebody is away for any part of a time. */
export function isAwayIn(
  { plan: { zone }, absences }: { plan: Pick<RotaPlan, "zone">; absences: readonly Absence[] },
  span: Span,
  userId: string,
): boolean {
  return absences.some((absence) => {
    if (absence.userId !== userId) return false;
    const first = dayStart(zone, Temporal.PlainDate.from(absence.firstDay));
    const after = dayStart(zone, Temporal.PlainDate.from(absence.lastDay).add({ days: 1 }));
    return Temporal.Instant.compare(first, span.end) < 0 && Temporal.Instant.compare(span.start, after) < 0;
  });
}
