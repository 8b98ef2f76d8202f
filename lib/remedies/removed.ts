import { isArrest } from "./custody-held.ts";
import type { Fact } from "./facts.ts";
import { inTime, isMoreThanRumour } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";

/**
 * The facts by which the person has been removed: a hand-over to another state, or a removal recorded as carried out. A rumour
 * does not say so, and neither does a date that has passed. Empty where it did not happen, or where a person has recorded since
 * that it did not, or new custody or presence in the host state.
 */
export function removedBy(known: KnownFacts): readonly Fact[] {
  const told: readonly Fact[] = [
    ...known.of("custody"),
    ...known.of("removal_direction"),
    ...known.of("arrival"),
  ];
  let removed: Fact[] = [];
  for (const fact of inTime(told)) {
    if (!isMoreThanRumour(fact)) continue;
    if (saysRemoved(fact)) removed.push(fact);
    else if (removed.length > 0 && saysHere(fact)) removed = [];
  }
  return removed;
}

function saysRemoved(fact: Fact): boolean {
  if (fact.type === "custody") return fact.event === "handover_other_state";
  return fact.type === "removal_direction" && fact.status === "carried_out";
}

function saysHere(fact: Fact): boolean {
  if (fact.type === "arrival") return true;
  if (fact.type === "removal_direction") return fact.status === "not_carried_out";
  // A release or a hearing may be one in the other state; being arrested anew is not.
  return fact.type === "custody" && isArrest(fact);
}
