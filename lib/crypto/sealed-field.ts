import { openBox, SealBroken, sealBox, VERSION } from "./box.ts";
import { lengthPrefixed, uuidToBytes } from "./bytes.ts";
import { deriveKey } from "./derive.ts";
import { pad, unpad } from "./pad.ts";

export { keyIdOf, SealBroken } from "./box.ts";

/** A key as held in memory: `id` is its row's UUID, `bytes` are 32 random ones and are never changed in place. */
export type DataKey = { readonly id: string; readonly bytes: Uint8Array };

/** Where a value lives. A value moved anywhere else no longer opens. `orgId` and `rowId` are UUIDs. */
export type FieldPlace = {
  readonly orgId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
};

const NAME = /^[a-z][a-z0-9_]*$/;
const keyIds = new WeakMap<DataKey, Buffer>();

/**
 * Seals one field's text for its place: padded, then AES-256-GCM under a key derived for that column.
 * Lone surrogates become U+FFFD, as in any UTF-8 store.
 * Shape: `version(1) | key_id(16) | nonce(12) | ciphertext(32, 64, … 1024, 2048, …) | tag(16)`.
 * Errors: `TypeError` for a table or column that is no plain name, or a key id that is no UUID.
 */
export function sealField(key: DataKey, place: FieldPlace, text: string): Uint8Array<ArrayBuffer> {
  const keyId = idBytes(key);
  return sealBox(fieldKey(key, place), keyId, boundTo(place, keyId), pad(text));
}

/**
 * The text of a field sealed by `sealField` with the same key for the same place.
 * Errors: `SealBroken` for everything else.
 */
export function openField(key: DataKey, place: FieldPlace, sealed: Uint8Array): string {
  const keyId = idBytes(key);
  const text = unpad(openBox(fieldKey(key, place), keyId, boundTo(place, keyId), sealed));
  if (text === null) throw new SealBroken();
  return text;
}

function fieldKey(key: DataKey, { table, column }: FieldPlace) {
  if (!NAME.test(table) || !NAME.test(column)) throw new TypeError("not a table and column");
  return deriveKey(key.bytes, `field|${table}.${column}|v1`);
}

function boundTo(place: FieldPlace, keyId: Uint8Array): Buffer {
  const { orgId, table, column, rowId } = place;
  return lengthPrefixed([String(VERSION), orgId.toLowerCase(), table, column, rowId.toLowerCase(), keyId]);
}

function idBytes(key: DataKey): Buffer {
  const known = keyIds.get(key);
  if (known) return known;
  const bytes = uuidToBytes(key.id);
  keyIds.set(key, bytes);
  return bytes;
}
