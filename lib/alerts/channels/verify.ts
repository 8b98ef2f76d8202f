import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { err, ok, type Result } from "../../result.ts";
import { enqueueVerify } from "../delivery/enqueue.ts";
import { isSameCode } from "./codes.ts";
import { CODE_TRIES } from "./model.ts";
import { lockOwnChannel } from "./own-row.ts";
import { renewProof } from "./store.ts";
import { mayTry } from "./tries.ts";

/**
 * Takes the code that was sent to a channel. Every wrong one counts, also where several are tried at once.
 *
 * @returns `over` where there is no code any more: none was asked for, its time ran out, or five wrong ones were given
 * @throws NotFound for a channel that is not theirs
 */
export async function verifyChannel(
  tx: Tx,
  channelId: string,
  typed: string,
): Promise<Result<void, "wrongCode" | "over">> {
  const { orgId } = unitOf(tx);
  const channel = await lockOwnChannel(tx, channelId);
  if (channel.isVerified) return ok();
  // A linked chat is proved by what is sent from it, never by what is typed here.
  if (channel.kind === "telegram") return err("over");
  const [tried] = await tx.$queryRaw<{ verify_code: Uint8Array }[]>`
    update channel set verify_tries = verify_tries + 1, updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and verify_code is not null and verify_until > amparo_now()
      and verify_tries < ${CODE_TRIES} returning verify_code`;
  if (!tried) return err("over");
  const code = (await vaultOf(tx).ops()).open("channel.verify_code", channelId, tried.verify_code);
  if (!isSameCode(typed, code)) return err("wrongCode");
  await proveChannel(tx, channelId);
  return ok();
}

/**
 * Sends another code, or another first message. The former code opens nothing any more. A dead channel has to be proved anew.
 * @returns `already` where the channel is proved and alive; `tooSoon` within a minute of the last; `tooMany` in one hour
 */
export async function resendCode(
  tx: Tx,
  channelId: string,
): Promise<Result<void, "already" | "tooSoon" | "tooMany">> {
  const channel = await lockOwnChannel(tx, channelId);
  if (channel.isVerified && !channel.isDead) return err("already");
  const may = await mayTry(tx, channelId, "verify");
  if (!may.ok) return may;
  const ops = await vaultOf(tx).ops();
  const address = channel.address && ops.open("channel.address", channelId, channel.address);
  await renewProof(tx, channelId, channel.kind, address);
  if (channel.kind !== "telegram") await enqueueVerify(tx, channelId);
  return ok();
}

/**
 * A channel is proved to be its owner's: by its code, or by what it answered to its first message (a webhook with 2xx, a browser by saying
 * that it came). What is proved already, or was removed, stays as it is.
 *
 * @returns whether this has proved it
 */
export async function proveChannel(tx: Tx, channelId: string): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const [proved] = await tx.$queryRaw<{ user_id: string; kind: string }[]>`
    update channel set verified_at = amparo_now(), verify_code = null, verify_until = null, verify_tries = 0, is_dead = false,
      last_alive_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and removed_at is null and verified_at is null returning user_id, kind`;
  if (!proved) return false;
  await recordAudit(tx, {
    action: "channel.verified",
    objectType: "channel",
    objectId: channelId,
    reasonCode: proved.kind,
  });
  await publish(tx, "channel.changed", { userId: proved.user_id, subjectId: channelId });
  return true;
}

/** The link code of a chat that is awaited, to be shown to its owner. Null once it is linked or its time is over. */
export async function linkCode(tx: Tx, channelId: string): Promise<string | null> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ kind: string; verify_code: Uint8Array | null; is_over: boolean }[]>`
    select kind, verify_code, coalesce(verify_until <= amparo_now(), true) as is_over from channel
    where org_id = ${orgId}::uuid and id = ${channelId}::uuid and user_id = ${userId}::uuid and removed_at is null`;
  if (!row) throw new NotFound();
  if (row.kind !== "telegram" || row.is_over) return null;
  return (await vaultOf(tx).ops()).open("channel.verify_code", channelId, row.verify_code);
}
