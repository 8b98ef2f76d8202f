import type { Code } from "../vocabulary/codes.ts";
import type { DecisionFact, ProceedingStageFact } from "./facts.ts";
import { dayOf } from "./host-moments.ts";
import { inTime, isMoreThanRumour, latestById } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";
import { type Ruling, undoes } from "./orders.ts";
import type { ProceedingNow } from "./proceedings-now.ts";

/** A decision that counts: nobody set it aside. */
export interface DecisionNow extends Ruling {
  fact: DecisionFact;
  /** The type that its proceeding had when it was given. */
  proceedingType: Code<"proceeding_type">;
}

/** The decisions that stand, by proceeding, each in the order in which they were given. */
export function decisionsNow(
  known: KnownFacts,
  proceedings: ReadonlyMap<string, ProceedingNow>,
): Map<string, DecisionNow[]> {
  const setAside = new Set(
    known
      .of("decision_set_aside")
      .filter(isMoreThanRumour)
      .map(({ decision }) => decision),
  );
  const stages = inTime(known.of("proceeding_stage"));
  const byProceeding = new Map<string, DecisionNow[]>();
  for (const fact of inOrderOfGiving([...latestById(known.of("decision")).values()])) {
    if (setAside.has(fact.id) || fact.finality === "set_aside") continue;
    const { outcome, finality } = fact;
    const proceedingType = fact.proceedingType ?? typeThen(fact, stages, proceedings);
    const decision = { fact, outcome, finality, proceedingType };
    const held = byProceeding.get(fact.proceeding);
    if (held) held.push(decision);
    else byProceeding.set(fact.proceeding, [decision]);
  }
  return byProceeding;
}

/** By the day of the ruling, else the day we learned of it; of one day, as they were read. */
function inOrderOfGiving(facts: readonly DecisionFact[]): DecisionFact[] {
  const day = (fact: DecisionFact) => fact.decidedOn ?? dayOf(fact.knownAt);
  return facts.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
}

function typeThen(
  decision: DecisionFact,
  stages: readonly ProceedingStageFact[],
  proceedings: ReadonlyMap<string, ProceedingNow>,
): Code<"proceeding_type"> {
  // A decision is what moves an asylum claim on to the next court: of one moment, the stage comes after it.
  const last = stages.findLast(
    ({ proceeding, at }) => proceeding === decision.proceeding && at < decision.at,
  );
  return last?.proceedingType ?? proceedings.get(decision.proceeding)?.fact.proceedingType ?? "other";
}

const GRANTED: readonly Code<"decision_outcome">[] = [
  "granted_refugee",
  "granted_subsidiary",
  "granted_humanitarian",
];

/** Decisions of an asylum claim that no later success of the claim has overtaken. */
export function sinceLastSuccess(decisions: readonly DecisionNow[]): readonly DecisionNow[] {
  const success = decisions.findLastIndex(
    (decision) => undoes(decision) || GRANTED.includes(decision.outcome),
  );
  return decisions.slice(success + 1);
}
