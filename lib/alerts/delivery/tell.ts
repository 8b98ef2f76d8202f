import "server-only";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";

/** Tells whoever raised these alerts, and whoever has opened them, that their messages went on. Two statements, whatever their number. */
export async function tellWatchersOf(tx: Tx, alertIds: readonly string[]): Promise<void> {
  if (alertIds.length === 0) return;
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ alert_id: string; user_id: string }[]>`
    select alert_id, user_id from alert_recipient where org_id = ${orgId}::uuid and alert_id = any (${[...alertIds]}::uuid[]) and opened_at is not null
    union select id, raised_by from alert where org_id = ${orgId}::uuid and id = any (${[...alertIds]}::uuid[]) and raised_by is not null`;
  const events = rows.map((row) => ({ id: newId(), subjectId: row.alert_id, userId: row.user_id }));
  await tx.$executeRaw`with event as (
      select e.id, e.subject_id, e.user_id from unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(({ subjectId }) => subjectId)}::uuid[],
        ${events.map(({ userId }) => userId)}::uuid[]) as e (id, subject_id, user_id)),
    written as (insert into live_event (org_id, id, kind, subject_id, user_id) select ${orgId}::uuid, id, 'alert.seen', subject_id, user_id from event)
    select pg_notify(o.live_channel, json_build_object('id', e.id, 'kind', 'alert.seen', 'subjectId', e.subject_id, 'userId', e.user_id)::text)
    from event e join organisation o on o.id = ${orgId}::uuid`;
}
