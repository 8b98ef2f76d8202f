import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { listColleagues, type NamedColleague } from "./colleagues.ts";
import { keepRevision } from "./keep.ts";
import { markOf } from "./mark.ts";
import { whoLosesSight } from "./sight.ts";

/** In whose hands a case is: lead and backup, team, whether the whole team sees it, and who is named on it besides. */
export type Assignment = {
  leadId: string | null;
  backupId: string | null;
  teamId: string;
  access: "team" | "restricted";
  /** Ids of members, in any order. */
  named: readonly string[];
};

/** Two assignments are alike when their marks are. */
export function assignmentMark({ leadId, backupId, teamId, access, named }: Assignment): string {
  return markOf([leadId, backupId, teamId, access, [...named].sort()]);
}

export type Refusal =
  | "stale"
  | "noSuchTeam"
  | "cannotLead"
  | "cannotBackUp"
  | "samePerson"
  | "noSuchColleague"
  | "losesSight";

/**
 * Puts a case into other hands. Lead, backup and whoever does it are named on the case, so none of them loses it.
 *
 * @param seen      the mark of what the person saw when they decided
 * @param confirmed whether they were told who loses sight of the case
 * @returns `losesSight` where somebody would and nobody was told
 */
export async function assign(
  tx: Tx,
  access: Access<"case:assign">,
  input: { to: Assignment; seen: string; confirmed: boolean },
): Promise<Result<void, Refusal>> {
  const { colleagues, teams } = await listColleagues(tx, access.caseId);
  const before = await getAssignment(tx, access);
  if (assignmentMark(before) !== input.seen) return err("stale");
  const to = withHands(input.to, access.actorId);
  if (!teams.some((team) => team.id === to.teamId)) return err("noSuchTeam");
  const wrong = wrongPeople(to, before, colleagues);
  if (wrong) return err(wrong);
  if (!input.confirmed && losers(before, to, colleagues).length > 0) return err("losesSight");
  await nameThem(tx, access, before.named, to.named);
  await tx.$executeRaw`
    update case_file set lead_id = ${to.leadId}::uuid, backup_id = ${to.backupId}::uuid, team_id = ${to.teamId}::uuid, access = ${to.access}
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  const owner = { kind: "case" as const, id: access.caseId };
  const revised = { owner, objectType: "case_assignment", objectId: access.caseId, version: access.version };
  await keepRevision(tx, revised, sorted(before), sorted(to));
  return ok();
}

/** How the case is assigned now. Those whom an alert let in are not named: they go as they came. */
export async function getAssignment(tx: Tx, of: { orgId: string; caseId: string }): Promise<Assignment> {
  const [row] = await tx.$queryRaw<(Omit<Assignment, "named"> & { named: string[] | null })[]>`
    select c.lead_id as "leadId", c.backup_id as "backupId", c.team_id as "teamId", c.access,
      (select array_agg(distinct m.user_id::text) from case_member m where m.org_id = c.org_id and m.case_id = c.id and m.level = 'member'
        and (m.ends_at is null or m.ends_at > amparo_now())) as named
    from case_file c where c.org_id = ${of.orgId}::uuid and c.id = ${of.caseId}::uuid`;
  if (!row) throw new Error("a case that was proved is not there");
  return { ...row, named: row.named ?? [] };
}

/** Who would lose sight of the case. */
export function losers(before: Assignment, to: Assignment, colleagues: readonly NamedColleague[]): string[] {
  return whoLosesSight(reach(before), reach(to), colleagues);
}

const reach = ({ teamId, access, named }: Assignment) => ({ teamId, access, named: new Set(named) });

/** The assignment with everybody named who must be. */
export function withHands(to: Assignment, actorId: string): Assignment {
  const hands = [to.leadId, to.backupId, actorId].filter((id) => id !== null);
  return { ...to, named: [...new Set([...to.named, ...hands])] };
}

function wrongPeople(
  to: Assignment,
  before: Assignment,
  colleagues: readonly NamedColleague[],
): Refusal | null {
  const known = new Map(colleagues.map((each) => [each.id, each]));
  // Somebody who has left may stay as lead until another is chosen; nobody who cannot work is newly chosen.
  const fits = (id: string | null, was: string | null) =>
    id === null || id === was || known.get(id)?.mayLead === true;
  if (!fits(to.leadId, before.leadId)) return "cannotLead";
  if (!fits(to.backupId, before.backupId)) return "cannotBackUp";
  if (to.leadId !== null && to.leadId === to.backupId) return "samePerson";
  const added = to.named.filter((id) => ![...before.named, before.leadId, before.backupId].includes(id));
  return added.every((id) => known.get(id)?.seesCases === true) ? null : "noSuchColleague";
}

async function nameThem(
  tx: Tx,
  access: Access,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  // First in, then out: at no moment is the case without the person who changes it.
  for (const userId of after.filter((id) => !before.includes(id))) {
    await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, added_by)
      values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${userId}::uuid, 'member', ${access.actorId}::uuid)`;
  }
  const gone = before.filter((id) => !after.includes(id));
  await tx.$executeRaw`update case_member set ends_at = amparo_now()
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and level = 'member' and user_id = any (${gone}::uuid[])
      and (ends_at is null or ends_at > amparo_now())`;
}

const sorted = (assignment: Assignment) => ({ ...assignment, named: [...assignment.named].sort() });
