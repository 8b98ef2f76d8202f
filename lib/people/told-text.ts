import { z } from "zod";
import { DAMAGED, isDamaged } from "../crypto/damaged.ts";

/**
 * Characters that show nothing and can make a text look like another: controls, marks and overrides of direction, byte-order marks.
 * The joiners of Persian and Indic scripts stay: there they are letters' business.
 */
const UNSEEN = /(?![\n\t])\p{Cc}|[\p{Bidi_Control}\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** A text as people meant it: composed, well-formed, without what cannot be seen, each line trimmed at its end. */
export function asTold(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNSEEN, "").normalize("NFC").trim();
}

/** A text of one line: breaks and tabs are blanks. */
export function asLine(text: string): string {
  return asTold(text.replace(/[\r\n\t\u2028\u2029]+/g, " ")).replace(/ {2,}/g, " ");
}

const NO_DAMAGE = (text: string) => !isDamaged(text) && !text.includes(DAMAGED);

/** Several lines that somebody typed; empty is undefined. The stand-in for a damaged text is refused: it would overwrite what may still be saved. */
export function toldText(max: number) {
  return z
    .string()
    .max(max)
    .refine(NO_DAMAGE, "damaged")
    .transform((text) => asTold(text) || undefined);
}

/** One line that somebody typed; empty is undefined. */
export function toldLine(max: number) {
  return z
    .string()
    .max(max)
    .refine(NO_DAMAGE, "damaged")
    .transform((text) => asLine(text) || undefined);
}
