import type { DataKey } from "./sealed-field.ts";

/** The key that seals now, and every key that still opens. */
export type KeyRing = { readonly current: DataKey; byId(id: string): DataKey | undefined };

/** A ring of the sealing key and of older ones kept for opening only. */
export function makeRing(current: DataKey, decryptOnly: readonly DataKey[] = []): KeyRing {
  const keys = new Map([current, ...decryptOnly].map((key) => [key.id.toLowerCase(), key]));
  return { current, byId: (id) => keys.get(id) };
}
