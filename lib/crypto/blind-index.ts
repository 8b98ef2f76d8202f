import { createHmac, randomBytes, randomInt } from "node:crypto";
import { deriveKey } from "./derive.ts";
import type { DataKey } from "./sealed-field.ts";

/** The normal forms a person is looked up by, as stored in `search_token.kind`. */
export type TokenKind =
  | "script"
  | "ascii"
  | "skeleton"
  | "metaphone"
  | "prefix"
  | "birth_year"
  | "document_number"
  | "phone";

export type TokenShape = { readonly kind: TokenKind; readonly bits: number };
export type SearchToken = { readonly kind: TokenKind; readonly token: Uint8Array<ArrayBuffer> };

/** Numbers of tokens a person may be seen to have. */
const SIZES: readonly number[] = [12, 24, 48, 96];

/**
 * The token of one normal form: HMAC-SHA-256 under the key of the organisation and kind, cut to `bits`.
 * Shape: ⌈bits / 8⌉ bytes; bits beyond `bits` in the last byte are zero.
 * Errors: `RangeError` unless `bits` is a whole number from 1 to 256.
 */
export function tokenFor(
  indexKey: DataKey | Uint8Array,
  kind: TokenKind,
  form: string,
  bits: number,
): Uint8Array<ArrayBuffer> {
  const secret = indexKey instanceof Uint8Array ? indexKey : indexKey.bytes;
  const mac = createHmac("sha256", deriveKey(secret, `bidx|${kind}|v1`))
    .update(form)
    .digest();
  return cut(mac, bits);
}

/**
 * How many bits a kind's tokens keep. Numbers that are looked up exactly keep 64. The others keep as many as leave
 * each token at least two chance matches, so that a token does not tell who it stands for; from eight rows on
 * these stay below the square root of the rows, so that search stays quick.
 * Tokens cut to different lengths never meet: `expectedRows` is a constant of the program and no live count.
 *
 * @param expectedRows rows of that kind that the table is expected to grow to, padding included
 */
export function tokenBits(kind: TokenKind, expectedRows: number): number {
  if (kind === "document_number" || kind === "phone") return 64;
  if (!(expectedRows >= 2)) throw new RangeError("too few rows for a token");
  return Math.max(1, Math.floor(Math.log2(expectedRows / 2)));
}

/**
 * A person's tokens without repeats, made up to the next of `sizes` (beyond the last, to its multiples) with random
 * ones of the given shapes, in an order that does not tell which are real.
 *
 * @param shapes every kind with its bits: a random token looks like a real one of its kind
 * @returns tokens with no two alike; errors: `RangeError` when the shapes cannot give that many
 */
export function padTokens(
  tokens: readonly SearchToken[],
  shapes: readonly TokenShape[],
  sizes: readonly number[] = SIZES,
): SearchToken[] {
  const distinct = new Map(tokens.map((token) => [nameOf(token), token]));
  const size = sizeFor(distinct.size, sizes);
  for (let tries = 0; distinct.size < size; tries++) {
    if (shapes.length === 0 || tries > 100 * size) throw new RangeError("too few shapes to pad with");
    const { kind, bits } = shapes[randomInt(shapes.length)]!;
    const token = { kind, token: cut(randomBytes(32), bits) };
    distinct.set(nameOf(token), token);
  }
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, token]) => token);
}

const nameOf = ({ kind, token }: SearchToken) => `${Buffer.from(token).toString("hex")} ${kind}`;

function sizeFor(count: number, sizes: readonly number[]): number {
  const largest = Math.max(...sizes);
  const fitting = sizes.filter((size) => size >= count);
  return fitting.length > 0 ? Math.min(...fitting) : Math.ceil(count / largest) * largest;
}

function cut(bytes: Uint8Array, bits: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(bits) || bits < 1 || bits > 256) throw new RangeError("a token has 1 to 256 bits");
  const out = new Uint8Array(bytes.subarray(0, Math.ceil(bits / 8)));
  const spare = out.length * 8 - bits;
  out[out.length - 1]! &= 0xff << spare;
  return out;
}
