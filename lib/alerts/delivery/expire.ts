import "server-only";
import { withWorker, workerClient } from "../../db/client.ts";
import { enqueueDeadLetter } from "./enqueue.ts";

type Ended = { org_id: string; channel_id: string | null; purpose: string };

/** Messages whose time ran out unsent become final; who manages deliveries is told, so that they are seen and not forgotten. */
export async function expireMessages(): Promise<void> {
  const ended = await workerClient().$queryRaw<Ended[]>`
    with moment as materialized (select amparo_now() as now)
    update outbox set state = 'failed_final', last_code = coalesce(last_code, 'expired'), updated_at = (select now from moment)
    where state in ('queued', 'failed_retrying', 'sending') and deadline_at <= (select now from moment)
      and (state <> 'sending' or lease_until < (select now from moment))
    returning org_id, channel_id, purpose`;
  const lost = ended.filter(({ purpose }) => !["verify", "test", "dead_letter"].includes(purpose));
  for (const orgId of new Set(lost.map(({ org_id }) => org_id))) {
    const channelIds = lost.flatMap((row) =>
      row.org_id === orgId && row.channel_id ? [row.channel_id] : [],
    );
    await withWorker(orgId, (tx) => enqueueDeadLetter(tx, channelIds));
  }
}
