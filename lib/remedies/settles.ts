import type { Rule } from "./rule-schema.ts";

/**
 * Whether a filing under one rule settles the deadline of another on the same decision: its own, and that of
 * an earlier step of the same jurisdiction whose `next` names it. A watch date is settled only by looking.
 */
export function settlesWith(filed: Rule, deadline: Rule): boolean {
  if (deadline.nature === "watch") return false;
  if (filed.id === deadline.id) return true;
  return filed.jurisdiction === deadline.jurisdiction && (deadline.next?.includes(filed.id) ?? false);
}

/** Whether a filing under one rule closes the other's body for the same matter. */
export function excludes(filed: Rule, other: Rule): boolean {
  return other.mutuallyExclusiveWith?.includes(filed.id) ?? false;
}
