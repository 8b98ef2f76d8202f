import "server-only";
import { withWorker } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import type { Sent } from "../../notify/channel.ts";
import { proveChannel } from "../channels/verify.ts";
import { isChannelsOwn, noteFails, noteWorks } from "./breaker.ts";
import type { Claim, ClaimedRow } from "./claims.ts";
import { enqueueDeadLetter } from "./enqueue.ts";
import { hastenOthers } from "./hasten.ts";
import { noWayLeft } from "./no-way-left.ts";
import { secondsUntilNext } from "./retry.ts";
import { tellWatchersOf } from "./tell.ts";

/** What became of one try. `dropped`: nobody needs it any more. */
export type Settled = Sent | { outcome: "dropped"; code: string; providerRef: null };

const STATES = {
  accepted: "accepted",
  delivered: "delivered",
  again: "failed_retrying",
  failed: "failed_final",
  dropped: "skipped",
} as const;

type Written = { id: string; alert_id: string | null; case_id: string | null };

/**
 * Writes what became of a claimed message, and what follows: whoever looks at the alert sees it; a failure for good makes the person's
 * other ways due at once, and the ladder climbs when none is left; a kind of channel that is out of order is gone round.
 *
 * @param needed the rows that the message told of; by default all. The others are dropped
 * @returns false when the lease had passed to another: then nothing has changed
 */
export function settle(claim: Claim, sent: Settled, needed?: readonly string[]): Promise<boolean> {
  const [told, over] = [
    claim.rows.filter(({ id }) => !needed || needed.includes(id)),
    claim.rows.filter(({ id }) => needed && !needed.includes(id)),
  ];
  return withWorker(claim.orgId, async (tx) => {
    await write(tx, claim, over, { outcome: "dropped", code: "not_needed", providerRef: null });
    const written = await write(tx, claim, told, sent);
    if (written.length === 0) return false;
    await noteOnChannel(tx, claim, sent);
    const alertIds = [...new Set(written.flatMap(({ alert_id }) => alert_id ?? []))];
    if (sent.outcome === "failed") await afterFailure(tx, claim, written, alertIds);
    await tellWatchersOf(tx, alertIds);
    return true;
  });
}

function write(tx: Tx, claim: Claim, rows: readonly ClaimedRow[], sent: Settled): Promise<Written[]> {
  if (rows.length === 0) return Promise.resolve([]);
  const isTaken = sent.outcome === "accepted" || sent.outcome === "delivered";
  const wait = secondsUntilNext(claim.attempts, "retryAfter" in sent ? sent.retryAfter : undefined);
  return tx.$queryRaw<Written[]>`
    update outbox o set state = ${STATES[sent.outcome]}, last_code = ${sent.code}, provider_ref = ${sent.providerRef},
      lease_owner = null, lease_until = null, next_attempt_at = amparo_now() + make_interval(secs => ${wait}), updated_at = amparo_now(),
      accepted_at = case when ${isTaken} then amparo_now() end, delivered_at = case when ${sent.outcome === "delivered"} then amparo_now() end
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ leaseNo }) => leaseNo)}::int[]) as r (id, lease_no)
    where o.org_id = ${claim.orgId}::uuid and o.id = r.id and o.lease_no = r.lease_no and o.state = 'sending'
    returning o.id, o.alert_id, o.case_id`;
}

/** When the channel last took a message, or did not, and whether it is out of order for everybody here. */
async function noteOnChannel(tx: Tx, claim: Claim, sent: Settled): Promise<void> {
  if (sent.outcome === "dropped" || sent.code === "removed") return;
  if (sent.outcome === "accepted" || sent.outcome === "delivered") {
    if (provesItself(claim)) await proveChannel(tx, claim.channelId);
    await tx.$executeRaw`update channel set last_alive_at = amparo_now(), last_code = ${sent.code}
      where org_id = ${claim.orgId}::uuid and id = ${claim.channelId}::uuid`;
    await noteWorks(tx, claim.kind);
    return;
  }
  await tx.$executeRaw`update channel set last_failed_at = amparo_now(), last_code = ${sent.code}, is_dead = is_dead or ${isGone(sent)}
    where org_id = ${claim.orgId}::uuid and id = ${claim.channelId}::uuid`;
  if (isChannelsOwn(sent) && (await noteFails(tx, claim.kind, sent.code)))
    await hastenOthers(tx, { kind: claim.kind });
}

/** Behind a webhook is nobody who could type a code: it proves itself by taking its first message. */
const provesItself = ({ purpose, kind }: Claim) => purpose === "verify" && kind === "webhook";
const isGone = ({ outcome, code }: Settled) => outcome === "failed" && code === "gone";

async function afterFailure(
  tx: Tx,
  claim: Claim,
  written: readonly Written[],
  alertIds: readonly string[],
): Promise<void> {
  if (alertIds.length > 0) {
    await hastenOthers(tx, {
      alertIds,
      recipientId: claim.recipientId,
      exceptChannelId: claim.channelId,
    });
    const cases = new Map(written.map(({ alert_id, case_id }) => [alert_id, case_id]));
    await noWayLeft(tx, claim, [...alertIds], cases);
  }
  if (!SEEN_BY_OWNER.includes(claim.purpose)) await enqueueDeadLetter(tx, [claim.channelId]);
}

/** Who tries a channel looks at what becomes of it; what tells of a failure is not told of when it fails itself. */
const SEEN_BY_OWNER: readonly Claim["purpose"][] = ["verify", "test", "dead_letter"];
