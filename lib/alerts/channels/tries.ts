import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { TRIES_AN_HOUR, WAIT_SECONDS } from "./model.ts";

/** Whether one more message may be sent to try this channel: not two in a breath, and not more in an hour than anybody needs. */
export async function mayTry(
  tx: Tx,
  channelId: string,
  purpose: "verify" | "test",
): Promise<Result<void, "tooSoon" | "tooMany">> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ soon: boolean; sent: number }[]>`
    select coalesce(bool_or(o.channel_id = ${channelId}::uuid and o.purpose = ${purpose}
        and o.created_at > amparo_now() - make_interval(secs => ${WAIT_SECONDS[purpose]})), false) as soon, count(*)::int as sent
    from channel c join outbox o on o.org_id = c.org_id and o.channel_id = c.id
    where c.org_id = ${orgId}::uuid and c.user_id = ${userId}::uuid and o.purpose in ('verify', 'test')
      and o.created_at > amparo_now() - interval '1 hour'`;
  if (row?.soon) return err("tooSoon");
  return (row?.sent ?? 0) >= TRIES_AN_HOUR ? err("tooMany") : ok();
}
