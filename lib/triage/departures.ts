import type { AsOf } from "../remedies/as-of.ts";
import type { HearingFact, RemovalDirectionFact, TakenFact } from "../remedies/facts.ts";
import { inTime, isMoreThanRumour, latestById } from "../remedies/in-time.ts";
import type { CaseState } from "./case-state.ts";

/** A departure that is set and has a time, in milliseconds. Of a rumour no trigger hears. */
export function departures({ directions, moments }: CaseState): { fact: RemovalDirectionFact; at: number }[] {
  return directions
    .filter(isMoreThanRumour)
    .flatMap((fact) => (fact.departsAt === null ? [] : [{ fact, at: moments.ms(fact.departsAt) }]));
}

/** Whether a moment is still ahead, and at most so many milliseconds away. */
export function isAhead(at: number, within: number, asOf: AsOf): boolean {
  return asOf.reached(at - within) && !asOf.reached(at);
}

/** Before its time nothing stops a departure; after it, hearing that the person is still there does. */
export function isUnstopped(at: number, state: CaseState, asOf: AsOf): boolean {
  if (!asOf.reached(at)) return true;
  return !state.known
    .of("contact")
    .some(
      (fact) =>
        fact.event === "contact_restored" && isMoreThanRumour(fact) && state.moments.ms(fact.at) >= at,
    );
}

/**
 * The hearings that can make an order enforceable and have a time. One that was moved counts by its new time; where the
 * record says only that it was moved, its old time is over.
 */
export function hearingsAhead({ known, moments }: CaseState): { fact: HearingFact; at: number }[] {
  const told = known.of("hearing");
  return [...latestById(told).values()].flatMap((fact) => {
    if (!fact.canMakeEnforceable || fact.heldAt === null || !isMoreThanRumour(fact)) return [];
    const isMoved =
      fact.status === "moved" && told.some(({ id, heldAt }) => id === fact.id && heldAt !== fact.heldAt);
    return fact.status === "set" || isMoved ? [{ fact, at: moments.ms(fact.heldAt) }] : [];
  });
}

/** Taken from a home, a shelter or an airport, and nobody says that they hold the person; on any source. */
export function takenAway({ known, custody, moments }: CaseState): TakenFact[] {
  const last = inTime(known.of("taken")).at(-1);
  if (!last || last.acknowledged) return [];
  const at = moments.ms(last.at);
  const isAcknowledged = custody.since.some(
    (fact) =>
      fact.acknowledged && fact.event !== "release" && isMoreThanRumour(fact) && moments.ms(fact.at) >= at,
  );
  const wasReleased = !custody.held && custody.last !== null && moments.ms(custody.last.at) >= at;
  return isAcknowledged || wasReleased ? [] : [last];
}
