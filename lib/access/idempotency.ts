import { createHash } from "node:crypto";
import { type Tx, unitOf } from "../db/unit.ts";

/** A form sent again with its key but other words. */
export class KeyReused extends Error {}

/**
 * Runs `work` once for a key: pressed twice or sent again after a lost answer, the stored answer comes back.
 * The key, a hash of what was sent and the answer are written in the same transaction as the work.
 *
 * @param answer must be JSON; ids only, for it is stored in clear
 * @throws KeyReused when the key was used for other words
 */
export async function once<T extends Record<string, string | null>>(
  tx: Tx,
  key: string,
  sent: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const { orgId, userId } = unitOf(tx);
  const hash = createHash("sha256").update(JSON.stringify(sent)).digest();
  // Two presses at once: the second waits here for the first, on the lock of its key.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${orgId}:${userId}:${key}`}, 0))`;
  const [stored] = await tx.$queryRaw<{ request_hash: Uint8Array; result: T }[]>`
    select request_hash, result from idempotency_key where org_id = ${orgId}::uuid and user_id = ${userId}::uuid and key = ${key}::uuid`;
  if (stored) {
    if (!hash.equals(stored.request_hash)) throw new KeyReused();
    return stored.result;
  }
  const result = await work();
  await tx.$executeRaw`insert into idempotency_key (org_id, user_id, key, request_hash, result)
    values (${orgId}::uuid, ${userId}::uuid, ${key}::uuid, ${hash}, ${JSON.stringify(result)}::jsonb)`;
  return result;
}
