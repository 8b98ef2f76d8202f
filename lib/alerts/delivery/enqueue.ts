import "server-only";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";

/** What a message about a shift says: it begins; it will begin and its person cannot be reached; nobody will be on call. */
export type ShiftMessage = {
  rotaId: string;
  /** When the shift, or the hole, begins. */
  at: Temporal.Instant;
  what: "begins" | "no_channel" | "hole";
  /** How long before. */
  stage: "day" | "hours" | "begins";
};

/** Past this many hours after its moment nobody needs it any more. */
const TRY_FOR_HOURS = 6;

/**
 * Writes one message for each working channel of these people, in the transaction of the fact. The same again writes nothing.
 */
export async function enqueueShift(tx: Tx, shift: ShiftMessage, userIds: readonly string[]): Promise<void> {
  const { orgId } = unitOf(tx);
  const channels = await tx.$queryRaw<{ id: string; user_id: string; kind: string }[]>`
    select id, user_id, kind from channel where org_id = ${orgId}::uuid and user_id = any (${[...userIds]}::uuid[])
      and removed_at is null and verified_at is not null and not is_dead`;
  for (const { id, user_id, kind } of channels) {
    const key = `shift:${shift.rotaId}:${shift.at}:${shift.stage}:${shift.what}:${user_id}:${id}`;
    await tx.$executeRaw`insert into outbox (org_id, id, recipient_id, channel, channel_id, purpose, about_id, dedupe_key, deadline_at)
      values (${orgId}::uuid, ${newId()}::uuid, ${user_id}::uuid, ${kind}, ${id}::uuid, 'shift', ${shift.rotaId}::uuid, ${key},
        greatest(amparo_now(), ${shift.at.toString()}::timestamptz) + make_interval(hours => ${TRY_FOR_HOURS}))
      on conflict do nothing`;
  }
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}
