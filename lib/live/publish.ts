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
  | "drill.begun"
  | "drill.changed"
  | "channel.changed"
  | "session.ended";

/** What the streams of an organisation are woken with. Without `userIds` it is for everybody who may see the case. */
export type LiveNote = {
  id: string;
  kind: LiveKind;
  subjectId?: string;
  caseId?: string;
  userIds?: string[];
};

/** A notification of the database holds 8,000 bytes: ids of 39 each, and room for the rest. */
const MOST_IN_A_NOTE = 180;

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
  const { caseId, userId, subjectId } = to;
  const id = newId();
  await write(tx, [{ id, user_id: userId }], { kind, subjectId, caseId }, [
    { id, kind, subjectId, caseId, userIds: userId ? [userId] : undefined },
  ]);
}

/**
 * The same for many people, in one statement and as few wake-ups as hold their ids. Each has a row of their own; the id that their
 * streams are given is that of the first row among them, for it only says how far a stream has heard.
 */
export async function publishToAll(
  tx: Tx,
  kind: LiveKind,
  userIds: Iterable<string>,
  subjectId: string,
): Promise<void> {
  const rows = [...new Set(userIds)].map((user_id) => ({ id: newId(), user_id }));
  if (rows.length === 0) return;
  const notes: LiveNote[] = [];
  for (let from = 0; from < rows.length; from += MOST_IN_A_NOTE) {
    const some = rows.slice(from, from + MOST_IN_A_NOTE);
    notes.push({ id: some[0]?.id as string, kind, subjectId, userIds: some.map(({ user_id }) => user_id) });
  }
  await write(tx, rows, { kind, subjectId }, notes);
}

async function write(
  tx: Tx,
  rows: { id: string; user_id: string | undefined }[],
  { kind, subjectId, caseId }: { kind: LiveKind; subjectId?: string; caseId?: string },
  notes: LiveNote[],
): Promise<void> {
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`with event as (
      insert into live_event (org_id, id, kind, subject_id, case_id, user_id)
      select ${orgId}::uuid, r.id, ${kind}, ${subjectId ?? null}::uuid, ${caseId ?? null}::uuid, r.user_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, user_id uuid))
    select pg_notify(o.live_channel, note) from organisation o, unnest(${notes.map((note) => JSON.stringify(note))}::text[]) as note
    where o.id = ${orgId}::uuid`;
}
