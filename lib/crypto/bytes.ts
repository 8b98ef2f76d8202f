/**
 * Joins parts so that no two different lists give the same bytes:
 * each part is its length (uint32, big-endian) and then its bytes, text as UTF-8.
 */
export function lengthPrefixed(parts: readonly (string | Uint8Array)[]): Buffer {
  let size = 0;
  for (const part of parts) size += 4 + Buffer.byteLength(part);
  const out = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    const length = typeof part === "string" ? out.write(part, at + 4, "utf8") : part.length;
    if (typeof part !== "string") out.set(part, at + 4);
    at = out.writeUInt32BE(length, at) + length;
  }
  return out;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The 16 bytes of a UUID of any version, as Postgres' `uuid_send` gives them.
 * Errors: `TypeError` for anything that is not a UUID in its usual writing.
 */
export function uuidToBytes(id: string): Buffer {
  if (!UUID.test(id)) throw new TypeError("not a UUID");
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

/** A UUID in the writing Postgres uses: lower case, with hyphens. `bytes` are exactly 16. */
export function bytesToUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Bytes that a query handed over inside JSON. Null stays null. */
export function fromBase64(text: string): Buffer;
export function fromBase64(text: string | null): Buffer | null;
export function fromBase64(text: string | null): Buffer | null {
  return text === null ? null : Buffer.from(text, "base64");
}
