import type { Shift } from "./model.ts";

/** A time in which one person is on call without a break, or nobody is, whatever the turns. */
export type Run = Pick<Shift, "start" | "end" | "userId" | "why" | "planned">;

/** Shifts that follow each other and are one person's, or nobody's for one reason, as one. */
export function runsOf(shifts: readonly Shift[]): Run[] {
  const runs: Run[] = [];
  for (const { start, end, userId, why, planned } of shifts) {
    const before = runs.at(-1);
    const isOne =
      before?.end.equals(start) &&
      before.userId === userId &&
      (userId !== null || (before.why === why && before.planned === planned));
    if (before && isOne) before.end = end;
    else runs.push({ start, end, userId, why, planned });
  }
  return runs;
}

/** A change of person: who ends, who begins, when the second begins. Holes between the two are passed over. */
export type Change = { fromId: string; toId: string; at: Temporal.Instant };

/** Where somebody takes over from somebody else, in order. */
export function changesOf(runs: readonly Run[]): Change[] {
  const changes: Change[] = [];
  let last: string | null = null;
  for (const { userId, start } of runs) {
    if (userId === null) continue;
    if (last !== null && last !== userId) changes.push({ fromId: last, toId: userId, at: start });
    last = userId;
  }
  return changes;
}
