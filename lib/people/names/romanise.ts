import anyAscii from "any-ascii";

/** A word in ASCII letters, letter by letter, small and without signs. */
export function romanised(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, "");
}
