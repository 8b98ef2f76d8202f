import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { err, ok, type Result } from "../../result.ts";
import { enqueueTest } from "../delivery/enqueue.ts";
import { lockOwnChannel } from "./own-row.ts";
import { mayTry } from "./tries.ts";

/**
 * Removes a channel: nothing leaves through it any more, and its address and secret are erased. What was sent through it stays on record
 * by its kind. A rule that named it goes with it; where that was the last, the person is told on every channel again.
 *
 * @returns its kind; null where it was removed already
 */
export async function removeChannel(tx: Tx, channelId: string): Promise<string | null> {
  const { orgId, userId } = unitOf(tx);
  const [removed] = await tx.$queryRaw<{ kind: string }[]>`
    update channel set removed_at = amparo_now(), address = null, address_index = null, secret = null, label = null, verify_code = null,
      verify_until = null, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and user_id = ${userId}::uuid and removed_at is null returning kind`;
  if (!removed) return null;
  await tx.$executeRaw`delete from channel_rule where org_id = ${orgId}::uuid and channel_id = ${channelId}::uuid`;
  await recordAudit(tx, {
    action: "channel.removed",
    objectType: "channel",
    objectId: channelId,
    reasonCode: removed.kind,
  });
  await publish(tx, "channel.changed", { userId: userId as string, subjectId: channelId });
  return removed.kind;
}

/** Calls a channel something its owner knows it by; null takes the name away. Last one wins: it is one's own. */
export async function renameChannel(tx: Tx, channelId: string, label: string | null): Promise<void> {
  const { orgId } = unitOf(tx);
  await lockOwnChannel(tx, channelId);
  const sealed = (await vaultOf(tx).ops()).seal("channel.label", channelId, label);
  await tx.$executeRaw`update channel set label = ${sealed}, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid`;
}

/** Sends a message that says it is for trying. @returns `notVerified` for a channel that is not proved to be theirs yet */
export async function tryChannel(
  tx: Tx,
  channelId: string,
): Promise<Result<void, "notVerified" | "tooSoon" | "tooMany">> {
  const channel = await lockOwnChannel(tx, channelId);
  if (!channel.isVerified) return err("notVerified");
  const may = await mayTry(tx, channelId, "test");
  if (!may.ok) return may;
  await enqueueTest(tx, channelId);
  return ok();
}
