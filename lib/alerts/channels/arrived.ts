import "server-only";
import { authQuery } from "../../db/auth-pool.ts";
import { withActor } from "../../db/client.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { tellWatchers } from "../recipients.ts";
import { proveChannel } from "./verify.ts";

/**
 * A browser says that a push has come. Only it knows the id, which travels encrypted to it; nobody need be signed in, for alerts come at
 * night. The message moves forward, never back, and the channel is alive; a first message proves it.
 *
 * @returns whether anything has changed: a word that comes again, or for a message of another channel, changes nothing
 */
export async function pushArrived(outboxId: string): Promise<boolean> {
  const [whose] = await authQuery<{ org_id: string; recipient_id: string }>(
    "select org_id, recipient_id from outbox where id = $1 and channel = 'web_push'",
    [outboxId],
  );
  if (!whose) return false;
  return withActor({ orgId: whose.org_id, userId: whose.recipient_id }, (tx) => noteArrived(tx, outboxId));
}

/**
 * The word may be here before the worker has written that the push service took the message, or after it gave up waiting for that.
 * One message may tell of several rows: all of them came with it.
 */
async function noteArrived(tx: Tx, outboxId: string): Promise<boolean> {
  const { orgId, userId } = unitOf(tx);
  const arrived = await tx.$queryRaw<
    { channel_id: string | null; purpose: string; alert_id: string | null }[]
  >`
    update outbox set state = 'delivered', delivered_at = amparo_now(), accepted_at = coalesce(accepted_at, amparo_now()),
      lease_owner = null, lease_until = null, last_code = 'delivered', updated_at = amparo_now()
    where org_id = ${orgId}::uuid and (id = ${outboxId}::uuid or bundled_into = ${outboxId}::uuid) and recipient_id = ${userId}::uuid
      and channel = 'web_push' and state in ('sending', 'accepted', 'failed_retrying') returning channel_id, purpose, alert_id`;
  const [first] = arrived;
  if (!first) return false;
  if (first.channel_id) await noteAlive(tx, first.channel_id, first.purpose === "verify");
  for (const alertId of new Set(arrived.flatMap(({ alert_id }) => alert_id ?? [])))
    await tellWatchers(tx, alertId);
  return true;
}

async function noteAlive(tx: Tx, channelId: string, isProof: boolean): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  if (isProof) await proveChannel(tx, channelId);
  await tx.$executeRaw`update channel set last_alive_at = amparo_now(), updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and removed_at is null`;
  await publish(tx, "channel.changed", { userId: userId as string, subjectId: channelId });
}
