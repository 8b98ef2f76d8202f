import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { bytesToUuid } from "./bytes.ts";

/** `version(1) | key_id(16) | nonce(12) | ciphertext | tag(16)`, AES-256-GCM with a random nonce. */
export const VERSION = 1;

const NONCE_AT = 17;
const BODY_AT = 29;
const TAG_BYTES = 16;

/** What sealing adds to the length of what is sealed. */
export const BOX_OVERHEAD = BODY_AT + TAG_BYTES;

/** A sealed value was cut, changed, moved, or belongs to another key. Tells nothing of what was in it. */
export class SealBroken extends Error {
  constructor() {
    super("a sealed value does not open");
    this.name = "SealBroken";
  }
}

/** Seals `plain`; `bound` is not stored, and has to be the same again when the box is opened. */
export function sealBox(
  key: KeyObject,
  keyId: Uint8Array,
  bound: Uint8Array,
  plain: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  const out = new Uint8Array(BOX_OVERHEAD + plain.length);
  out[0] = VERSION;
  out.set(keyId, 1);
  out.set(nonce, NONCE_AT);
  out.set(cipher.update(plain), BODY_AT);
  cipher.final();
  out.set(cipher.getAuthTag(), BODY_AT + plain.length);
  return out;
}

/**
 * What was sealed.
 * Errors: `SealBroken` unless every byte, the key and the bound data are those it was sealed with.
 */
export function openBox(key: KeyObject, keyId: Uint8Array, bound: Uint8Array, box: Uint8Array): Buffer {
  if (box.length < BOX_OVERHEAD || box[0] !== VERSION) throw new SealBroken();
  for (let i = 0; i < 16; i++) if (box[1 + i] !== keyId[i]) throw new SealBroken();
  const tagAt = box.length - TAG_BYTES;
  const cipher = createDecipheriv("aes-256-gcm", key, box.subarray(NONCE_AT, BODY_AT), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(bound);
  cipher.setAuthTag(box.subarray(tagAt));
  const plain = cipher.update(box.subarray(BODY_AT, tagAt));
  try {
    cipher.final();
  } catch {
    throw new SealBroken();
  }
  return plain;
}

/**
 * The id of the key that a sealed value names in its header. It is not proof: only opening is.
 * Errors: `SealBroken` for a value too short to be sealed, or of a version unknown here.
 */
export function keyIdOf(box: Uint8Array): string {
  if (box.length < BOX_OVERHEAD || box[0] !== VERSION) throw new SealBroken();
  return bytesToUuid(box.subarray(1, NONCE_AT));
}
