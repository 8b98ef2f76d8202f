import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { Receipt } from "../../notify/told.ts";
import { addressIndex } from "../channels/address-index.ts";
import { enqueueDeadLetter } from "./enqueue.ts";
import { hastenOthers } from "./hasten.ts";
import { noWayLeft } from "./no-way-left.ts";
import { tellWatchersOf } from "./tell.ts";

type Moved = {
  id: string;
  alert_id: string | null;
  case_id: string | null;
  recipient_id: string;
  channel_id: string;
};

/**
 * Moves the messages that a provider names forward, never back: what it took reaches the device or never will. What somebody has seen or
 * answered stays so, whatever the provider says.
 * @returns how many moved
 */
export async function noteReceipt(tx: Tx, receipt: Receipt): Promise<number> {
  const { orgId } = unitOf(tx);
  const isThere = receipt.outcome === "delivered";
  const from = receipt.from === null ? null : addressIndex(receipt.kind, receipt.from);
  const moved = await tx.$queryRaw<Moved[]>`
    update outbox set state = ${isThere ? "delivered" : "failed_final"}, last_code = ${receipt.code}, updated_at = amparo_now(),
      delivered_at = case when ${isThere} then amparo_now() end
    where org_id = ${orgId}::uuid and channel = ${receipt.kind} and provider_ref = ${receipt.providerRef} and state = 'accepted'
      and (${from}::bytea is null or channel_id in (select c.id from channel c where c.org_id = ${orgId}::uuid and c.address_index = ${from}))
    returning id, alert_id, case_id, recipient_id, channel_id`;
  const [first] = moved;
  if (!first) return 0;
  const alertIds = [...new Set(moved.flatMap(({ alert_id }) => alert_id ?? []))];
  if (!isThere) {
    const who = { orgId, recipientId: first.recipient_id };
    await hastenOthers(tx, { alertIds, recipientId: first.recipient_id, exceptChannelId: first.channel_id });
    await noWayLeft(tx, who, alertIds, new Map(moved.map(({ alert_id, case_id }) => [alert_id, case_id])));
    await enqueueDeadLetter(tx, [first.channel_id]);
  }
  await tellWatchersOf(tx, alertIds);
  return moved.length;
}
