import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { openBox, SealBroken, sealBox, VERSION } from "./box.ts";
import { lengthPrefixed, uuidToBytes } from "./bytes.ts";
import { deriveKey } from "./derive.ts";
import type { DataKey } from "./sealed-field.ts";

/** Which key is wrapped: `kind` is that of its row (`organisation`, `case`, `person`, …), ids are UUIDs. */
export type WrapPlace = { readonly orgId: string; readonly kind: string; readonly keyId: string };

/** A new key of 256 random bits with a new id. */
export function newKey(): DataKey {
  return { id: v7(), bytes: new Uint8Array(randomBytes(32)) };
}

/**
 * Wraps a key under its parent, bound to its organisation, kind, own id and parent.
 * Shape: 77 bytes, `version(1) | parent_key_id(16) | nonce(12) | ciphertext(32) | tag(16)`.
 * Errors: `RangeError` unless `raw` has 32 bytes.
 */
export function wrapKey(parent: DataKey, place: WrapPlace, raw: Uint8Array): Uint8Array<ArrayBuffer> {
  if (raw.length !== 32) throw new RangeError("a key has 32 bytes");
  const parentId = uuidToBytes(parent.id);
  return sealBox(wrappingKey(parent), parentId, boundTo(place, parentId), raw);
}

/** The key that was wrapped, under its id. Errors: `SealBroken` for any other parent, place or bytes. */
export function unwrapKey(parent: DataKey, place: WrapPlace, wrapped: Uint8Array): DataKey {
  const parentId = uuidToBytes(parent.id);
  const raw = openBox(wrappingKey(parent), parentId, boundTo(place, parentId), wrapped);
  if (raw.length !== 32) throw new SealBroken();
  return { id: place.keyId, bytes: new Uint8Array(raw) };
}

// A key wraps keys and also seals fields or makes tokens: each use has its own derived key.
const wrappingKey = (parent: DataKey) => deriveKey(parent.bytes, "wrap|v1");

function boundTo({ orgId, kind, keyId }: WrapPlace, parentId: Uint8Array): Buffer {
  return lengthPrefixed([String(VERSION), orgId.toLowerCase(), kind, keyId.toLowerCase(), parentId]);
}
