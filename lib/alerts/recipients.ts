import "server-only";
import { mayDo } from "../access/roles.ts";
import { newId } from "../db/id.ts";
import { type Sql, sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { type LiveKind, publishToAll } from "../live/publish.ts";
import { codesOf } from "../vocabulary/codes.ts";

/** Whoever cannot open a case cannot be called to one. */
const WHO_SEES_CASES = codesOf("role").filter((role) => mayDo([role], "case:view"));

/** The case an alert is about, and who acts; nobody where a rule of the program does. A proof of access is one. */
export type OfCase = { orgId: string; caseId: string; actorId: string | null };

/** Somebody who works here and could open a case. */
export const MAY_BE_CALLED = sql`m.status = 'active' and m.roles && ${[...WHO_SEES_CASES]}::text[]`;

/** Everybody of a case: its team, its members and every supervisor. Who was only let in by an alert is none of them. */
export function isOfCase(caseId: string): Sql {
  return sql`('supervisor' = any (m.roles)
    or exists (select 1 from case_member cm where cm.org_id = m.org_id and cm.case_id = ${caseId}::uuid and cm.user_id = m.id
      and cm.level = 'member' and (cm.ends_at is null or cm.ends_at > amparo_now()))
    or exists (select 1 from case_file c join team_member t on t.org_id = c.org_id and t.team_id = c.team_id and t.user_id = m.id
      and (t.ends_at is null or t.ends_at > amparo_now())
      where c.org_id = m.org_id and c.id = ${caseId}::uuid and c.access = 'team'))`;
}

/** Everybody of the case who works here; not who acts. */
export async function whoIsCalled(tx: Tx, of: OfCase): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id from member m where m.org_id = ${of.orgId}::uuid and ${MAY_BE_CALLED} and m.id is distinct from ${of.actorId}::uuid
      and ${isOfCase(of.caseId)} order by m.id`;
  return rows.map((row) => row.id);
}

/**
 * Pages these people: every screen they have open rings, again at every page, and they are let in to the case, for being paged is
 * being let in. The way in ends a day after the alert is stood down; one that was about to end stays open.
 */
export async function page(tx: Tx, of: OfCase, alertId: string, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const given = JSON.stringify(userIds.map((userId) => ({ id: newId(), user_id: userId })));
  await tx.$executeRaw`insert into alert_recipient (org_id, id, case_id, alert_id, user_id)
    select ${of.orgId}::uuid, g.id, ${of.caseId}::uuid, ${alertId}::uuid, g.user_id
    from jsonb_to_recordset(${given}::jsonb) as g(id uuid, user_id uuid) on conflict do nothing`;
  await tx.$executeRaw`update case_member set ends_at = null where org_id = ${of.orgId}::uuid and case_id = ${of.caseId}::uuid
    and user_id = any (${[...userIds]}::uuid[]) and level = 'alert' and ends_at > amparo_now()`;
  await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, added_by)
    select ${of.orgId}::uuid, g.id, ${of.caseId}::uuid, g.user_id, 'alert', ${of.actorId}::uuid
    from jsonb_to_recordset(${given}::jsonb) as g(id uuid, user_id uuid)
    where not exists (select 1 from case_member m where m.org_id = ${of.orgId}::uuid and m.case_id = ${of.caseId}::uuid
      and m.user_id = g.user_id and m.ends_at is null)`;
  await tell(tx, "alert.raised", alertId, userIds);
}

/** Tells everybody who was paged, and whoever raised it, that the alert has changed. */
export async function tellAll(tx: Tx, access: OfCase, alertId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ user_id: string }[]>`
    select user_id from alert_recipient where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid
    union select raised_by from alert where org_id = ${access.orgId}::uuid and id = ${alertId}::uuid and raised_by is not null`;
  await tell(
    tx,
    "alert.changed",
    alertId,
    rows.map((row) => row.user_id),
  );
}

/** Tells whoever raised the alert, and whoever has opened it, that somebody has seen it or a mail has left. */
export async function tellWatchers(tx: Tx, alertId: string): Promise<void> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ user_id: string }[]>`
    select user_id from alert_recipient where org_id = ${orgId}::uuid and alert_id = ${alertId}::uuid and opened_at is not null
    union select raised_by from alert where org_id = ${orgId}::uuid and id = ${alertId}::uuid and raised_by is not null`;
  await tell(
    tx,
    "alert.seen",
    alertId,
    rows.map((row) => row.user_id),
  );
}

function tell(tx: Tx, kind: LiveKind, alertId: string, userIds: readonly string[]): Promise<void> {
  return publishToAll(tx, kind, userIds, alertId);
}

/** Ends, a day from now, the way in that the alert gave. Another alert on the same case that is still open keeps it. */
export async function endAlertAccess(tx: Tx, of: OfCase): Promise<void> {
  await tx.$executeRaw`update case_member set ends_at = amparo_now() + interval '1 day'
    where org_id = ${of.orgId}::uuid and case_id = ${of.caseId}::uuid and level = 'alert' and ends_at is null
      and not exists (select 1 from alert a where a.org_id = case_member.org_id and a.case_id = case_member.case_id and a.state <> 'stood_down')`;
}
