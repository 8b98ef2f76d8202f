import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";
import { getOwnMember } from "../../organisations/own-details.ts";
import { err, ok, type Result } from "../../result.ts";
import { enqueueVerify } from "../delivery/enqueue.ts";
import { MOST_CHANNELS } from "./model.ts";
import { lockOwnMember } from "./own-row.ts";
import { joinRules } from "./rules.ts";
import { insertChannel, type NewChannel, renewKeys, renewProof } from "./store.ts";
import { mayTry } from "./tries.ts";

/** `secret`: what a webhook's messages are signed with, in clear this once. */
export type Added = { channelId: string; secret: string | null };

/**
 * Adds a channel of the member this unit of work acts for, and sends what proves that it is theirs. The address one signs in with is
 * proved already. A browser that is there already is the same channel with new keys, a chat that was never linked the same with a new code.
 *
 * @returns `notSetUp` where the operator has not set up the kind; `already` for an address that is a channel of theirs; `full` for too many;
 *   `tooMany` where too much was sent for trying in this hour
 */
export async function addChannel(
  tx: Tx,
  input: NewChannel,
): Promise<Result<Added, "notSetUp" | "already" | "full" | "tooMany">> {
  if (!channelsSet().includes(input.kind)) return err("notSetUp");
  await lockOwnMember(tx);
  const address = input.kind === "telegram" ? null : input.address;
  const known = await ownAddresses(tx);
  const same = known.find((each) => each.kind === input.kind && each.address === (address ?? ""));
  if (same && address !== null && input.kind !== "web_push") return err("already");
  if (!same && known.length >= MOST_CHANNELS) return err("full");

  const channelId = same?.id ?? newId();
  const may = await mayTry(tx, channelId, "verify");
  if (!may.ok && may.error === "tooMany") return err("tooMany");
  const secret = await keep(tx, channelId, input, same !== undefined);
  await recordAudit(tx, {
    action: "channel.added",
    objectType: "channel",
    objectId: channelId,
    reasonCode: input.kind,
  });
  if (input.kind !== "telegram" && !(await isProved(tx, channelId))) await enqueueVerify(tx, channelId);
  return ok({ channelId, secret });
}

async function keep(tx: Tx, id: string, input: NewChannel, isThere: boolean): Promise<string | null> {
  if (isThere) {
    if (input.kind === "web_push") await renewKeys(tx, id, input);
    else await renewProof(tx, id, input.kind, null);
    return null;
  }
  const isSignInMail = input.kind === "email" && input.address === (await getOwnMember(tx)).email;
  const secret = await insertChannel(tx, id, input, isSignInMail);
  await joinRules(tx, id);
  return secret;
}

async function isProved(tx: Tx, id: string): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ proved: boolean }[]>`
    select verified_at is not null as proved from channel where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  return row?.proved ?? false;
}

type Known = { id: string; kind: ChannelKind; address: string };

/** The channels of this member with their addresses opened; a chat that is not linked yet has none. */
async function ownAddresses(tx: Tx): Promise<Known[]> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; kind: ChannelKind; address: Uint8Array | null }[]>`
    select id, kind, address from channel where org_id = ${orgId}::uuid and user_id = ${userId}::uuid and removed_at is null`;
  const ops = await vaultOf(tx).ops();
  const { email } = await getOwnMember(tx);
  return rows.map(({ id, kind, address }) => ({
    id,
    kind,
    address: address ? ops.open("channel.address", id, address) : kind === "email" ? email : "",
  }));
}
