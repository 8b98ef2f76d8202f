import "server-only";
import { randomInt } from "node:crypto";
import { safeEqual } from "../../crypto/hash.ts";

/** Letters and digits that are not taken for one another when a code is read aloud or typed. */
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Six digits, for an address that they are sent to. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

/** For Telegram, where anybody may try codes on the bot: twelve characters, 58 bits. */
export const newLinkCode = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** Whether a code is the one, with blanks and hyphens overlooked. */
export function isSameCode(typed: string, code: string): boolean {
  return safeEqual(typed.normalize("NFKC").replaceAll(/[\s-]/g, ""), code);
}
