import type { Code } from "../vocabulary/codes.ts";
import type { TermDecision, TermRecord } from "./rows.ts";

type Outcomes = readonly Code<"decision_outcome">[];

const SENDS_OUT: Outcomes = [
  "expulsion_ordered",
  "return_ordered",
  "transfer_ordered",
  "entry_refused",
  "extradition_granted",
];

const UNDOES: Outcomes = [
  "order_set_aside",
  "appeal_allowed_remitted",
  "appeal_allowed_substituted",
  "expulsion_not_ordered",
  "extradition_refused",
  "entry_allowed",
  "acquitted",
  "discontinued",
];

const IN_FORCE: readonly Code<"decision_finality">[] = ["final", "enforceable_despite_appeal"];

/**
 * Whether an order stands that can be carried out: one that sends the person out, or a challenge to one dismissed in a
 * proceeding that can end in removal, in force or enforceable all the same, and undone by no later decision there.
 */
export function hasEnforceableOrder({
  proceeding,
  decision,
}: Pick<TermRecord, "proceeding" | "decision">): boolean {
  return proceeding.some(({ id, can_end_in_removal }) => {
    const here = decision.filter(({ proceeding_id }) => proceeding_id === id);
    const orders = here.filter(
      ({ outcome, finality }) =>
        IN_FORCE.includes(finality) &&
        (SENDS_OUT.includes(outcome) || (can_end_in_removal && outcome === "appeal_dismissed")),
    );
    return orders.some(
      (order) => !here.some((other) => UNDOES.includes(other.outcome) && isAfter(other, order)),
    );
  });
}

/** By the day of the ruling, else the day we learned of it; of one day, by the order of recording. */
export function isAfter(other: TermDecision, decision: TermDecision): boolean {
  const [a, b] = [other.decided_on ?? other.known_on, decision.decided_on ?? decision.known_on];
  return a === b ? other.id > decision.id : a > b;
}
