import type { Rule } from "./rule-schema.ts";

/** How a rule stands to a host state. */
type StateStanding = "bound" | "not_bound" | "membership_unknown" | "acceptance_unknown" | "another_state";

/**
 * Whether a rule can be used against a host state.
 *
 * Rules of a state are that state's alone. Union rules belong to the Member States they name; those whose
 * part is unknown are to be checked. A body with lists of states that accept it is unknown, never "no", for
 * a state in none of them; a rule without lists is open against all.
 */
export function standingIn(rule: Rule, hostState: string): StateStanding {
  if (rule.jurisdiction === "EU") {
    if (rule.members?.includes(hostState)) return "bound";
    return rule.membersUnknown?.includes(hostState) ? "membership_unknown" : "another_state";
  }
  if (rule.jurisdiction.length === 2 && rule.jurisdiction !== hostState) return "another_state";
  if (rule.acceptedBy?.includes(hostState)) return "bound";
  if (rule.notAcceptedBy?.includes(hostState)) return "not_bound";
  const hasLists = rule.acceptedBy ?? rule.notAcceptedBy ?? rule.acceptanceUnknown;
  return hasLists ? "acceptance_unknown" : "bound";
}

/** Whether a rule's regime covers an application lodged on that day; null where it depends and the day is unknown. */
export function coversLodging(rule: Rule, lodgedOn: Temporal.PlainDate | null): boolean | null {
  const regime = rule.appliesToLodged;
  if (!regime) return true;
  if (!lodgedOn) return null;
  const day = lodgedOn.toString();
  return (!regime.from || day >= regime.from) && (!regime.to || day <= regime.to);
}
