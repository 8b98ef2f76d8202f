const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 4;

/** Four letters and digits that are not taken for one another, from a message's id: who gets it twice sees that it is the same. */
export function referenceOf(id: string): string {
  const last = Number.parseInt(id.replaceAll("-", "").slice(-5), 16);
  return Array.from({ length: LENGTH }, (_, place) => LETTERS[(last >> (5 * place)) & 31]).join("");
}

/** The reference that stands in a text by itself, in capital letters; null where there is none. */
export function referenceIn(text: string): string | null {
  const found = text
    .toUpperCase()
    .match(new RegExp(`(?<![\\p{L}\\p{N}])[${LETTERS}]{${LENGTH}}(?![\\p{L}\\p{N}])`, "u"));
  return found?.[0] ?? null;
}
