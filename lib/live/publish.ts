import "server-only";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** `alert.seen` is about who has seen it and what became of its mails: of use only to who looks at that alert. */
export type LiveKind =
  | "bell.rung"
  | "alert.raised"
  | "alert.changed"
  | "alert.seen"
  | "case.changed"
  | "rota.changed"
  | "session.ended";

/**
 * Tells open screens that something changed: an id and a kind, nothing else. The row is what a stream replays;
 * NOTIFY, sent by the database when this transaction commits, only wakes the streams.
 *
 * @param to `userId` for one person, else everybody who may see `caseId`
 */
export async function publish(
  tx: Tx,
  kind: LiveKind,
  to: { caseId?: string; userId?: string; subjectId?: string },
): Promise<void> {
  const { orgId } = unitOf(tx);
  const id = newId();
  await tx.$executeRaw`with event as (
      insert into live_event (org_id, id, kind, subject_id, case_id, user_id)
      values (${orgId}::uuid, ${id}::uuid, ${kind}, ${to.subjectId ?? null}::uuid, ${to.caseId ?? null}::uuid, ${to.userId ?? null}::uuid))
    select pg_notify(o.live_channel, ${JSON.stringify({ id, kind, subjectId: to.subjectId, caseId: to.caseId, userId: to.userId })})
    from organisation o where o.id = ${orgId}::uuid`;
}
