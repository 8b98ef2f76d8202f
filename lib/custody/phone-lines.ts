import { isDamaged } from "../crypto/damaged.ts";
import { phoneForm } from "../people/numbers.ts";

/** A line of the phones of a place, as typed, and the number in it as E.164 where one can be dialled. */
export type PhoneLine = { text: string; number: string | null };

/** @param state whose numbers may be written without the code of the country */
export function phoneLines(phones: string | null, state: string | null): PhoneLine[] {
  if (phones === null) return [];
  if (isDamaged(phones)) return [{ text: phones, number: null }];
  const lines = phones.split("\n").map((line) => line.trim());
  return lines.filter((text) => text !== "").map((text) => ({ text, number: phoneForm(text, state ?? "") }));
}
