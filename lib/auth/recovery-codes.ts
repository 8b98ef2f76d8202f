import { randomBytes } from "node:crypto";
import { hmacIndex } from "../crypto/hash.ts";
import type { DataKey } from "../crypto/sealed-field.ts";

/** Crockford's base32: no I, L, O or U, so that a code can be read out and copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHARACTERS = 24;

/** Letters taken for one another, and Cyrillic ones that look the same on paper. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ O: "0", I: "1", L: "1" },
  ...{
    А: "A",
    В: "B",
    Е: "E",
    К: "K",
    М: "M",
    Н: "H",
    О: "0",
    Р: "P",
    С: "C",
    Т: "T",
    У: "Y",
    Х: "X",
    І: "1",
  },
};

/** New recovery codes, no two alike, of 120 random bits each: six groups of four, `7K2M-…`. */
export function newRecoveryCodes(count = 10): string[] {
  return Array.from({ length: count }, newCode);
}

function newCode(): string {
  // 256 is a multiple of 32: the low five bits of a random byte are even.
  const characters = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte & 31]!).join("");
  return characters.match(/.{4}/g)!.join("-");
}

/** The 24 characters of a code however it was typed, or null when it cannot be one. */
export function normaliseRecoveryCode(text: string): string | null {
  const typed = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}]/gu, "");
  const code = Array.from(typed, (letter) => MEANT[letter] ?? letter).join("");
  return code.length === CHARACTERS && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** What is stored of a code, and looked up by: an HMAC, 32 bytes. Null when the text cannot be a code. */
export function hashRecoveryCode(key: DataKey, text: string): Uint8Array<ArrayBuffer> | null {
  const code = normaliseRecoveryCode(text);
  return code === null ? null : hmacIndex(key, code, "recovery-code");
}
