/** Somebody of the organisation, as far as it decides which cases they see. */
export type Colleague = {
  id: string;
  /** A role that works on cases; an admin or auditor alone sees none. */
  seesCases: boolean;
  teamIds: readonly string[];
  /** Named on the case itself: as a member, or let in by an alert. */
  named: "member" | "alert" | null;
};

/** Who sees a case: its team while access is `team`, and who is named on it. */
export type Reach = { teamId: string; access: "team" | "restricted"; named: ReadonlySet<string> };

function sees(reach: Reach, who: Colleague): boolean {
  if (!who.seesCases) return false;
  if (who.named === "alert" || reach.named.has(who.id)) return true;
  return reach.access === "team" && who.teamIds.includes(reach.teamId);
}

/** Who sees the case before a change and not after it, so that it can be said before it is done. */
export function whoLosesSight(before: Reach, after: Reach, colleagues: readonly Colleague[]): string[] {
  return colleagues.filter((who) => sees(before, who) && !sees(after, who)).map((who) => who.id);
}
