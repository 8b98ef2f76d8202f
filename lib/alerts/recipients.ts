import "server-only";
import type { Access } from "../access/proof.ts";
import { mayDo } from "../access/roles.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { type LiveKind, publish } from "../live/publish.ts";
import { codesOf } from "../vocabulary/codes.ts";

/** Whoever cannot open a case cannot be called to one. */
const WHO_SEES_CASES = codesOf("role").filter((role) => mayDo([role], "case:view"));

/** The case an alert is about, and who acts; nobody where a rule of the program does. A proof of access is one. */
export type OfCase = { orgId: string; caseId: string; actorId: string | null };

/** Who is called: the case's team, its members, and every supervisor, active ones only; not who raises it. */
export async function whoIsCalled(tx: Tx, access: OfCase): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id from member m where m.org_id = ${access.orgId}::uuid and m.status = 'active' and m.id is distinct from ${access.actorId}::uuid
      and m.roles && ${[...WHO_SEES_CASES]}::text[] and (
      'supervisor' = any (m.roles)
      or exists (select 1 from case_member cm where cm.org_id = m.org_id and cm.case_id = ${access.caseId}::uuid and cm.user_id = m.id
        and (cm.ends_at is null or cm.ends_at > amparo_now()))
      or exists (select 1 from case_file c join team_member t on t.org_id = c.org_id and t.team_id = c.team_id and t.user_id = m.id
        and (t.ends_at is null or t.ends_at > amparo_now())
        where c.org_id = m.org_id and c.id = ${access.caseId}::uuid and c.access = 'team'))
    order by m.id`;
  return rows.map((row) => row.id);
}

/**
 * Pages these people: each is told on every screen they have open, and let in to the case, for being paged is being let in.
 * The way in ends a day after the alert is stood down.
 */
export async function page(
  tx: Tx,
  access: OfCase,
  alertId: string,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of userIds) {
    await tx.$executeRaw`insert into alert_recipient (org_id, id, case_id, alert_id, user_id)
      values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${alertId}::uuid, ${userId}::uuid) on conflict do nothing`;
    await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, added_by)
      values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${userId}::uuid, 'alert', ${access.actorId}::uuid)`;
  }
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

async function tell(tx: Tx, kind: LiveKind, alertId: string, userIds: readonly string[]): Promise<void> {
  for (const userId of userIds) await publish(tx, kind, { userId, subjectId: alertId });
}

/** Ends, a day from now, the way in that the alert gave. Another alert on the same case that is still open keeps it. */
export async function endAlertAccess(tx: Tx, access: Access): Promise<void> {
  await tx.$executeRaw`update case_member set ends_at = amparo_now() + interval '1 day'
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and level = 'alert' and ends_at is null
      and not exists (select 1 from alert a where a.org_id = case_member.org_id and a.case_id = case_member.case_id and a.state <> 'stood_down')`;
}
