import "server-only";
import { NotFound } from "../access/proof.ts";
import type { Role } from "../access/roles.ts";
import { recordAudit } from "../audit/events.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { publish } from "../live/publish.ts";
import { err, ok, type Result } from "../result.ts";
import type { OrganisationAccess } from "./admin.ts";
import { joinTeam } from "./found.ts";
import { findMember, type Member } from "./queries.ts";

export type MemberChange = { roles: readonly Role[]; teamIds: readonly string[]; version: number };

/** What a change took away: then the open sessions of that member must end, which the caller does once this is committed. */
export type Changed = { hasLostRole: boolean };

/**
 * Gives a member these roles and teams and takes away all others.
 *
 * @returns `staleVersion` with what somebody else has saved meanwhile; `lastAdmin` when nobody would be left to manage the organisation
 * @throws NotFound when there is no such member or team here
 */
export async function changeMember(
  tx: Tx,
  _access: OrganisationAccess<"member:manage">,
  id: string,
  change: MemberChange,
): Promise<Result<Changed, { code: "staleVersion"; theirs: Member } | { code: "lastAdmin" }>> {
  const { orgId } = unitOf(tx);
  const member = await lockMember(tx, id);
  if (member.version !== change.version) return err({ code: "staleVersion", theirs: member });
  if (!change.roles.includes("admin") && (await isLastAdmin(tx, member))) return err({ code: "lastAdmin" });

  await tx.$executeRaw`update member set roles = ${[...change.roles]}, version = version + 1, updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  await moveBetweenTeams(tx, member, change.teamIds);
  const hasLostRole = member.roles.some((role) => !change.roles.includes(role));
  await recordAudit(tx, {
    action: "member.changed",
    objectType: "member",
    objectId: id,
    reasonCode: hasLostRole ? "role_lost" : undefined,
  });
  if (hasLostRole) await publish(tx, "session.ended", { userId: id });
  return ok({ hasLostRole });
}

/**
 * Lets a member in no more, or again. They stay in what they wrote and did; their sessions are ended by the caller.
 * @throws NotFound when there is no such member here
 */
export async function setMemberStatus(
  tx: Tx,
  _access: OrganisationAccess<"member:manage">,
  id: string,
  status: "active" | "disabled",
): Promise<Result<void, "lastAdmin" | "alreadyDone">> {
  const { orgId } = unitOf(tx);
  const member = await lockMember(tx, id);
  if (member.status === status) return err("alreadyDone");
  if (status === "disabled" && (await isLastAdmin(tx, member))) return err("lastAdmin");
  await tx.$executeRaw`update member set status = ${status}, version = version + 1, updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  await recordAudit(tx, {
    action: status === "disabled" ? "member.disabled" : "member.changed",
    objectType: "member",
    objectId: id,
  });
  if (status === "disabled") await publish(tx, "session.ended", { userId: id });
  return ok();
}

/** The member as it stands now, with every admin's row held: two who step down at once must not both be the last but one. */
async function lockMember(tx: Tx, id: string): Promise<Member> {
  const { orgId } = unitOf(tx);
  await tx.$queryRaw`select id from member where org_id = ${orgId}::uuid and (id = ${id}::uuid or 'admin' = any (roles)) order by id for update`;
  const member = await findMember(tx, id);
  if (!member) throw new NotFound();
  return member;
}

async function isLastAdmin(tx: Tx, member: Member): Promise<boolean> {
  if (member.status !== "active" || !member.roles.includes("admin")) return false;
  const { orgId } = unitOf(tx);
  const others = await tx.$queryRaw<unknown[]>`
    select 1 from member where org_id = ${orgId}::uuid and id <> ${member.id}::uuid and status = 'active' and 'admin' = any (roles) limit 1`;
  return others.length === 0;
}

async function moveBetweenTeams(tx: Tx, member: Member, teamIds: readonly string[]): Promise<void> {
  const { orgId } = unitOf(tx);
  await requireTeams(tx, teamIds);
  const left = member.teamIds.filter((teamId) => !teamIds.includes(teamId));
  if (left.length > 0)
    await tx.$executeRaw`update team_member set ends_at = amparo_now() where org_id = ${orgId}::uuid and user_id = ${member.id}::uuid
      and team_id = any (${left}::uuid[]) and (ends_at is null or ends_at > amparo_now())`;
  for (const teamId of teamIds) if (!member.teamIds.includes(teamId)) await joinTeam(tx, member.id, teamId);
}

/** @throws NotFound unless all of these are teams of this organisation */
export async function requireTeams(tx: Tx, teamIds: readonly string[]): Promise<void> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<
    unknown[]
  >`select 1 from team where org_id = ${orgId}::uuid and id = any (${[...teamIds]}::uuid[])`;
  if (rows.length !== new Set(teamIds).size) throw new NotFound();
}
