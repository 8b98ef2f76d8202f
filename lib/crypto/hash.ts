import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { deriveKey } from "./derive.ts";
import type { DataKey } from "./sealed-field.ts";

/** SHA-256, 32 bytes; text is hashed as UTF-8. */
export function sha256(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(data).digest());
}

/**
 * A keyed fingerprint to look things up by that must not be stored themselves: an e-mail, an address in a throttle.
 * HMAC-SHA-256, 32 bytes, whole. Fold the text first (case, spaces): equal bytes alone are equal here.
 *
 * @param purpose keeps the fingerprints of different tables from being compared
 */
export function hmacIndex(key: DataKey, text: string, purpose = "index"): Uint8Array<ArrayBuffer> {
  const derived = deriveKey(key.bytes, `hmac|${purpose}|v1`);
  return new Uint8Array(createHmac("sha256", derived).update(text).digest());
}

/** A token of 256 random bits for a link or a cookie: 43 characters of base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token from `randomToken`. Its 256 bits need no key and no slow hash. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return sha256(token);
}

/** Whether two secrets are equal, in a time that tells nothing but whether their lengths are. */
export function safeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
