import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** More uses of one key than any screen has; beyond it the cache starts anew. */
const MOST_USES = 64;

const derived = new WeakMap<Uint8Array, Map<string, KeyObject>>();

/**
 * The key for one use of a secret: HKDF-SHA-256 with no salt and `use` as info, 32 bytes.
 * Remembered for as long as the secret's own bytes are held, so a page of fields derives each key once.
 * The secret must not be changed in place afterwards.
 */
export function deriveKey(secret: Uint8Array, use: string): KeyObject {
  const uses = derived.get(secret) ?? new Map<string, KeyObject>();
  const known = uses.get(use);
  if (known) return known;
  if (secret.length !== 32) throw new RangeError("a key has 32 bytes");
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", use, 32)));
  if (uses.size >= MOST_USES) uses.clear();
  derived.set(secret, uses.set(use, key));
  return key;
}
