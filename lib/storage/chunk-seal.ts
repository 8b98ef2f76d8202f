import sodium from "libsodium-wrappers-sumo";
import { lengthPrefixed, uuidToBytes } from "../crypto/bytes.ts";

/** Where a blob belongs. Moved to another organisation, case, document or version it no longer opens. All but `version` are UUIDs. */
export type BlobPlace = {
  readonly orgId: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly version: number;
};

/** Bytes of plaintext in every chunk but the last. */
export const CHUNK_BYTES = 64 * 1024;

/** A sealed blob was cut, lengthened, changed, moved, or belongs to another key. Tells nothing of what was in it. */
export class BlobDamaged extends Error {
  constructor() {
    super("a sealed blob does not open");
    this.name = "BlobDamaged";
  }
}

/**
 * Seals a blob: a libsodium secretstream (XChaCha20-Poly1305) of chunks, each bound to its place and its number, the last one
 * marked FINAL. Shape: `header(24) | { ciphertext | tag(17) }…`, in the pieces in which it is written.
 *
 * @param key 32 random bytes that seal nothing else but the versions of this document
 */
export async function* sealChunks(
  key: Uint8Array,
  place: BlobPlace,
  plain: Uint8Array,
): AsyncGenerator<Uint8Array> {
  await sodium.ready;
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
  yield header;
  const last = Math.max(0, Math.ceil(plain.length / CHUNK_BYTES) - 1);
  for (let index = 0; index <= last; index += 1) {
    const chunk = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const tag =
      index === last
        ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    yield sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, boundTo(place, index), tag);
  }
}

/**
 * The chunks of a sealed blob, each given out only once it has been verified.
 *
 * @param sealed its bytes in pieces of any size
 * Errors: `BlobDamaged` as soon as a chunk does not verify, when nothing marked FINAL comes before the end, or when anything
 * comes after it. What was given out before is genuine, but it is not the whole: the caller must break off.
 */
export async function* openChunks(
  key: Uint8Array,
  place: BlobPlace,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  await sodium.ready;
  const pieces = new Pieces(sealed);
  const header = await pieces.take(sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES);
  if (header.length < sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES) throw new BlobDamaged();
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  for (let index = 0; ; index += 1) {
    const chunk = await pieces.take(CHUNK_BYTES + sodium.crypto_secretstream_xchacha20poly1305_ABYTES);
    if (chunk.length < sodium.crypto_secretstream_xchacha20poly1305_ABYTES) throw new BlobDamaged();
    const opened = sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, boundTo(place, index));
    if (!opened) throw new BlobDamaged();
    const isFinal = opened.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    // Asked before the chunk is given out, so that a blob with something behind its end is not served as if it were whole.
    if (isFinal && (await pieces.take(1)).length > 0) throw new BlobDamaged();
    yield opened.message;
    if (isFinal) return;
  }
}

/** How many bytes were sealed into a blob of this length; it proves nothing. Errors: `BlobDamaged` for a length no blob has. */
export function plainLength(sealedLength: number): number {
  const body = sealedLength - HEADER_BYTES;
  const chunks = Math.max(1, Math.ceil(body / (CHUNK_BYTES + TAG_BYTES)));
  const plain = body - chunks * TAG_BYTES;
  if (plain < 0) throw new BlobDamaged();
  return plain;
}

/** Of secretstream; the library knows them only once it is ready. */
const HEADER_BYTES = 24;
const TAG_BYTES = 17;

function boundTo({ orgId, caseId, documentId, version }: BlobPlace, index: number): Uint8Array {
  const ids = [orgId, caseId, documentId].map(uuidToBytes);
  return lengthPrefixed([...ids, String(version), String(index)]);
}

/** Pieces of any size, taken in the sizes that are asked for; fewer bytes only at the end. */
class Pieces {
  readonly #from: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(from: AsyncIterable<Uint8Array>) {
    this.#from = from[Symbol.asyncIterator]();
  }

  async take(bytes: number): Promise<Uint8Array> {
    const held = [this.#held];
    let size = this.#held.length;
    while (size < bytes) {
      const next = await this.#from.next();
      if (next.done) break;
      held.push(Buffer.from(next.value));
      size += next.value.length;
    }
    const all = held.length === 1 ? this.#held : Buffer.concat(held);
    this.#held = all.subarray(bytes);
    return new Uint8Array(all.subarray(0, bytes));
  }
}
