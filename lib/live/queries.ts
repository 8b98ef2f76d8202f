import "server-only";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { LiveMessage } from "./hub.ts";

/** The secret channel this organisation's events are sent on. */
export async function liveChannel(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<
    { live_channel: string }[]
  >`select live_channel from organisation where id = ${unitOf(tx).orgId}::uuid`;
  if (!row) throw new Error("no organisation");
  return row.live_channel;
}

/** Events may become visible in another order than that of their ids; so far back a stream looks. Milliseconds. */
const OVERLAP_MS = 10_000;

/** What happened since an event, and shortly before it, as far as this person may know; at most 200, oldest first. */
export async function eventsSince(tx: Tx, lastEventId: string): Promise<LiveMessage[]> {
  const rows = await tx.$queryRaw<{ id: string; kind: string; subject_id: string | null }[]>`
    select id, kind, coalesce(subject_id, case_id) as subject_id from live_event
    where org_id = ${unitOf(tx).orgId}::uuid and id > ${earlierId(lastEventId)}::uuid and kind <> 'session.ended' order by id limit 200`;
  return rows.map((row) => ({ id: row.id, kind: row.kind, subjectId: row.subject_id ?? undefined }));
}

/** An id as one made that much earlier would begin: the first 48 bits of a UUIDv7 are its moment. */
function earlierId(id: string): string {
  const moment = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16) - OVERLAP_MS;
  const hex = Math.max(moment, 0).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** Notes that somebody has Amparo open; answers the id of the note. */
export async function openPresence(tx: Tx): Promise<string> {
  const { orgId, userId } = unitOf(tx);
  const id = newId();
  await tx.$executeRaw`insert into live_presence (org_id, id, user_id) values (${orgId}::uuid, ${id}::uuid, ${userId}::uuid)`;
  return id;
}

export async function keepPresence(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`update live_presence set seen_at = amparo_now() where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
}

export async function closePresence(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`delete from live_presence where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
}
