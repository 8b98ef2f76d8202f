import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { makePushIdentity } from "./push-identity.ts";

/** What an organisation signs its browser pushes with (VAPID), base64url. A browser is subscribed to one public key for good. */
export type PushIdentity = { publicKey: string; privateKey: string };

/**
 * The identity of the organisation of this unit of work. One that was founded before there was any gets it here, once: of two who ask at
 * the same time the second gets what the first has made. The worker may not make one; it asks only for channels that have it.
 */
export async function pushIdentity(tx: Tx): Promise<PushIdentity> {
  const held = await findIdentity(tx);
  if (held) return held;
  const { orgId } = unitOf(tx);
  const made = makePushIdentity();
  const id = newId();
  const sealed = (await vaultOf(tx).ops()).seal("push_identity.private_key", id, made.privateKey);
  // On conflict the other's row is waited for; what is in the table afterwards is the truth.
  await tx.$executeRaw`insert into push_identity (org_id, id, public_key, private_key)
    values (${orgId}::uuid, ${id}::uuid, ${made.publicKey}, ${sealed}) on conflict (org_id) do nothing`;
  return (await findIdentity(tx)) ?? made;
}

/** The public half, where there is one: what a page hands to the browser. */
export async function pushPublicKey(tx: Tx): Promise<string | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ public_key: string }[]>`
    select public_key from push_identity where org_id = ${orgId}::uuid`;
  return row?.public_key ?? null;
}

async function findIdentity(tx: Tx): Promise<PushIdentity | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ id: string; public_key: string; private_key: Uint8Array }[]>`
    select id, public_key, private_key from push_identity where org_id = ${orgId}::uuid`;
  if (!row) return null;
  const privateKey = (await vaultOf(tx).ops()).open("push_identity.private_key", row.id, row.private_key);
  return { publicKey: row.public_key, privateKey };
}
