import { orderIn } from "../remedies/orders.ts";
import type { TermDecision, TermRecord } from "./rows.ts";

/** Whether in any proceeding an order stands that can be carried out. */
export function hasEnforceableOrder({
  proceeding,
  decision,
}: Pick<TermRecord, "proceeding" | "decision">): boolean {
  return proceeding.some(({ id }) => {
    const here = decision.filter(({ proceeding_id }) => proceeding_id === id);
    const order = orderIn(here.toSorted((a, b) => (isAfter(a, b) ? 1 : -1)));
    return order !== null && order.inForce.length > 0;
  });
}

/** By the day of the ruling, else the day we learned of it; of one day, by the order of recording. */
export function isAfter(other: TermDecision, decision: TermDecision): boolean {
  const [a, b] = [other.decided_on ?? other.known_on, decision.decided_on ?? decision.known_on];
  return a === b ? other.id > decision.id : a > b;
}
