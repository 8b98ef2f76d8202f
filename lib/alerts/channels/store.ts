import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { makeWebhookSecret } from "../../notify/webhook.ts";
import { CODE_MINUTES } from "./model.ts";
import { newProof } from "./proof.ts";

/** The keys of a browser's subscription, base64url, as the browser gives them. */
export type BrowserKeys = { p256dh: string; auth: string };

export type NewBrowser = { label: string | null; kind: "web_push"; address: string; keys: BrowserKeys };

/** A channel to be added. The address is normalised: a mail address, a number in E.164, an https address. */
export type NewChannel =
  | { label: string | null; kind: "email" | "signal" | "sms" | "webhook"; address: string }
  | { label: string | null; kind: "telegram" }
  | NewBrowser;

/**
 * Writes a channel of this member. The address one signs in with is kept with the member alone and is proved already.
 * @returns what a webhook's messages will be signed with
 */
export async function insertChannel(
  tx: Tx,
  id: string,
  input: NewChannel,
  isSignInMail: boolean,
): Promise<string | null> {
  const { orgId, userId } = unitOf(tx);
  const ops = await vaultOf(tx).ops();
  const label = ops.seal("channel.label", id, input.label);
  if (isSignInMail) {
    await tx.$executeRaw`insert into channel (org_id, id, user_id, kind, label, verified_at)
      values (${orgId}::uuid, ${id}::uuid, ${userId}::uuid, 'email', ${label}, amparo_now())`;
    return null;
  }
  const address = input.kind === "telegram" ? null : input.address;
  const { code, index } = newProof(input.kind, address);
  const signing = input.kind === "webhook" ? makeWebhookSecret() : null;
  const secret = input.kind === "web_push" ? JSON.stringify(input.keys) : signing;
  await tx.$executeRaw`insert into channel (org_id, id, user_id, kind, address, address_index, secret, label, verify_code, verify_until)
    values (${orgId}::uuid, ${id}::uuid, ${userId}::uuid, ${input.kind}, ${ops.seal("channel.address", id, address)}, ${index},
      ${ops.seal("channel.secret", id, secret)}, ${label}, ${ops.seal("channel.verify_code", id, code)},
      amparo_now() + ${code === null ? null : CODE_MINUTES}::int * interval '1 minute')`;
  return signing;
}

/** A browser that is turned on again: its keys are new, and it has to show anew that it is reached. */
export async function renewKeys(tx: Tx, id: string, { keys, label }: NewBrowser): Promise<void> {
  const { orgId } = unitOf(tx);
  const ops = await vaultOf(tx).ops();
  await tx.$executeRaw`update channel set secret = ${ops.seal("channel.secret", id, JSON.stringify(keys))},
      label = coalesce(${ops.seal("channel.label", id, label)}, label), verified_at = null, is_dead = false, last_failed_at = null,
      last_code = null, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
}

/** Another code for an address; the former opens nothing any more. */
export async function renewProof(
  tx: Tx,
  id: string,
  kind: ChannelKind,
  address: string | null,
): Promise<void> {
  const { orgId } = unitOf(tx);
  const ops = await vaultOf(tx).ops();
  const { code, index } = newProof(kind, address);
  await tx.$executeRaw`update channel set verify_code = ${ops.seal("channel.verify_code", id, code)}, address_index = ${index},
      verify_until = amparo_now() + ${code === null ? null : CODE_MINUTES}::int * interval '1 minute', verify_tries = 0,
      verified_at = null, is_dead = false, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
}
