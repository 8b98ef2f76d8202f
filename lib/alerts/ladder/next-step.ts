import type { Ladder } from "./model.ts";

/** The step that was called last, and in which round. */
export type Rung = { step: number; round: number };

type Steps = Pick<Ladder, "steps" | "repeats">;

/** Where an alert stands before anybody was called. */
export const GROUND: Rung = { step: -1, round: 0 };

/** The step that follows; after the last one the first of the next round; null where no round is left. */
export function nextRung({ steps, repeats }: Steps, { step, round }: Rung): Rung | null {
  if (step + 1 < steps.length) return { step: step + 1, round };
  return repeats === null || round < repeats ? { step: 0, round: round + 1 } : null;
}

/**
 * What climbing once comes to. `nobody`: the whole ladder was looked through and reached nobody, so it is waited before it is tried
 * again. `empty` are the steps that were skipped, in the order in which they were.
 */
export type Climb = { empty: readonly Rung[]; at: Rung } & (
  | { outcome: "called"; people: readonly string[] }
  | { outcome: "nobody" }
  | { outcome: "ended" }
);

/**
 * Climbs to the next step that reaches somebody. A step of nobody is skipped in the same breath, each at most once.
 *
 * @param whoIsOn finds whom a step reaches at this moment
 */
export async function climbFrom(
  ladder: Steps,
  from: Rung,
  whoIsOn: (step: number) => Promise<readonly string[]>,
): Promise<Climb> {
  const empty: Rung[] = [];
  let at = from;
  for (let tried = 0; tried < ladder.steps.length; tried += 1) {
    const next = nextRung(ladder, at);
    if (!next) return { empty, at, outcome: "ended" };
    at = next;
    const people = await whoIsOn(at.step);
    if (people.length > 0) return { empty, at, outcome: "called", people };
    empty.push(at);
  }
  return { empty, at, outcome: "nobody" };
}

/** How an alert stands after a climb: the moment of the next, or the end of the ladder. */
export function standingAfter(
  ladder: Steps,
  climb: Pick<Climb, "at" | "outcome">,
  now: Temporal.Instant,
): { state: "running" | "exhausted"; nextFireAt: Temporal.Instant | null } {
  if (climb.outcome === "ended") return { state: "exhausted", nextFireAt: null };
  const minutes = ladder.steps[climb.at.step]?.delayMinutes ?? 1;
  return { state: "running", nextFireAt: now.add({ minutes }) };
}
