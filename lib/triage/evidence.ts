import type { FactBase, When } from "../remedies/facts.ts";
import type { HostMoments } from "../remedies/host-moments.ts";
import type { Evidence, FactorCode, FactorReading } from "./assessment.ts";

/** What a fact contributes to the ground of a statement. */
export type Ground = Pick<FactBase, "id" | "grade" | "at" | "inferred">;

export const NO_EVIDENCE: Evidence = { factIds: [], grade: null, since: null, inferred: false };

/**
 * The ground of a statement: of several facts the best grade counts, once, and a later rumour does not lower a document.
 *
 * @param since from which its age counts, where that is not the first of the facts
 */
export function evidenceOf(facts: readonly Ground[], moments: HostMoments, since?: When): Evidence {
  const [first] = facts;
  if (!first) return NO_EVIDENCE;
  const sorted = facts.toSorted((a, b) => (a.grade === b.grade ? 0 : a.grade < b.grade ? -1 : 1));
  const earliest = facts.reduce(
    (found, { at }) => (moments.ms(at) < moments.ms(found) ? at : found),
    first.at,
  );
  return {
    factIds: [...new Set(sorted.map(({ id }) => id))],
    grade: sorted[0]!.grade,
    since: moments.iso(since ?? earliest),
    inferred: facts.every(({ inferred }) => inferred),
  };
}

/** Both grounds together, for a statement that rests on several. */
export function joined(evidence: readonly Evidence[]): Evidence {
  const grounds = evidence.filter(({ grade }) => grade !== null);
  const [first] = grounds.toSorted((a, b) => (a.grade! < b.grade! ? -1 : a.grade! > b.grade! ? 1 : 0));
  if (!first) return NO_EVIDENCE;
  const since = grounds.map((ground) => ground.since!).sort(byMoment);
  return {
    factIds: [...new Set(grounds.flatMap(({ factIds }) => factIds))],
    grade: first.grade,
    since: since[0] ?? null,
    inferred: grounds.every(({ inferred }) => inferred),
  };
}

function byMoment(a: string, b: string): number {
  return Temporal.Instant.compare(a, b);
}

/** A factor that is there, its points halved where nothing better than a rumour says so. */
export function present(
  code: FactorCode,
  proceeding: string | null,
  points: number,
  evidence: Evidence,
): FactorReading {
  return {
    code,
    proceeding,
    state: "present",
    points: evidence.grade === "d" ? points / 2 : points,
    evidence,
  };
}

/** A factor of which nobody knows: no points, and a question. */
export function unknown(code: FactorCode, proceeding: string | null): FactorReading {
  return { code, proceeding, state: "unknown", points: 0, evidence: NO_EVIDENCE };
}

/** Whether a factor can satisfy a trigger: it is there, and on better than a rumour. */
export function isFirm({ state, evidence }: FactorReading): boolean {
  return state === "present" && evidence.grade !== "d";
}
