import type { Code } from "../vocabulary/codes.ts";

type Outcomes = readonly Code<"decision_outcome">[];

/** Of a decision, what says whether an order stands. */
export interface Ruling {
  outcome: Code<"decision_outcome">;
  finality: Code<"decision_finality">;
}

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

/** Of one proceeding with its order, but not about the order: their own force says nothing of its. */
const BESIDE_THE_ORDER: Outcomes = [
  "custody_ordered",
  "custody_extended",
  "custody_found_unlawful",
  "release_ordered",
  "adjourned",
  "stay_granted",
  "interim_granted",
  "time_restored",
];

const IN_FORCE: readonly Code<"decision_finality">[] = ["final", "enforceable_despite_appeal"];

export function isOrder({ outcome }: Ruling): boolean {
  return SENDS_OUT.includes(outcome);
}

/** Whether a decision takes away what was decided before it in the same proceeding. */
export function undoes({ outcome }: Ruling): boolean {
  return UNDOES.includes(outcome);
}

/** What an order of one proceeding consists of now. */
export interface Order<R extends Ruling> {
  orders: R[];
  /** The decisions by which it can be carried out: final, or enforceable although it is appealed. Empty: not yet. */
  inForce: R[];
}

/**
 * The order that stands in one proceeding: one that sends the person out and that no later decision there undid; null where
 * there is none. It can be carried out when any decision from it on is final or enforceable, as a dismissal of its appeal.
 *
 * @param rulings of one proceeding, those that stand, in the order in which they were given
 */
export function orderIn<R extends Ruling>(rulings: readonly R[]): Order<R> | null {
  const standing = rulings.slice(rulings.findLastIndex(undoes) + 1);
  const first = standing.findIndex(isOrder);
  if (first < 0) return null;
  const since = standing.slice(first);
  return {
    orders: since.filter(isOrder),
    inForce: since.filter(
      ({ outcome, finality }) => IN_FORCE.includes(finality) && !BESIDE_THE_ORDER.includes(outcome),
    ),
  };
}
