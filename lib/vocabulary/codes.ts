import { z } from "zod";
import { CODES } from "./code-lists.ts";

/** The name of a code list, such as `"decision_outcome"`. */
export type CodeList = keyof typeof CODES;

/** One code of a list: `Code<"notice_kind">` is `"told" | "served"`. */
export type Code<L extends CodeList> = (typeof CODES)[L][number];

/** All codes of a list, in the order in which they are shown. */
export function codesOf<L extends CodeList>(list: L): readonly Code<L>[] {
  return CODES[list];
}

/** Whether a text from outside is a code of this list. */
export function isCode<L extends CodeList>(list: L, text: unknown): text is Code<L> {
  return (CODES[list] as readonly unknown[]).includes(text);
}

/** A zod schema that takes the codes of this list and nothing else. */
export function codeOf<L extends CodeList>(list: L) {
  return z.enum(codesOf(list));
}
