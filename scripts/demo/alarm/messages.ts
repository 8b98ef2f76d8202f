import type { Actor } from "../../../lib/access/actor.ts";
import { withActor, withWorker } from "../../../lib/db/client.ts";

/** What the worker would have made of the messages that are due at this moment of the past: a telephone has them, a program took them. */
export async function settleMessages(lead: Actor): Promise<number> {
  const settled = await withActor(lead, async (tx) => {
    const sent = await tx.$executeRaw`
      update outbox set state = case when channel = 'sms' then 'delivered' else 'accepted' end, attempts = 1, last_code = 'accepted',
        accepted_at = amparo_now() + interval '2 seconds', delivered_at = case when channel = 'sms' then amparo_now() + interval '9 seconds' end,
        updated_at = amparo_now() + interval '9 seconds'
      where org_id = ${lead.orgId}::uuid and state = 'queued' and next_attempt_at <= amparo_now()`;
    await tx.$executeRaw`update channel c set last_alive_at = greatest(c.last_alive_at, o.at) from
        (select channel_id, max(accepted_at) as at from outbox where org_id = ${lead.orgId}::uuid and accepted_at is not null group by channel_id) o
      where c.org_id = ${lead.orgId}::uuid and c.id = o.channel_id and not c.is_dead`;
    return sent;
  });
  await withWorker(
    lead.orgId,
    (tx) => tx.$executeRaw`insert into channel_health (org_id, kind, last_ok_at)
      select org_id, channel, max(accepted_at) from outbox where org_id = ${lead.orgId}::uuid and accepted_at is not null group by org_id, channel
      on conflict (org_id, kind) do update set last_ok_at = excluded.last_ok_at`,
  );
  return settled;
}
