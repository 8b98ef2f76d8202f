/** What a reply by text says: that they open the alert, that they cannot, or something else. */
export type Reply = "opens" | "cannot" | "other";

// In every language of the program, whatever language the person reads: people answer at night in the one they think in.
const OPENS = [
  "1",
  "taking",
  "take",
  "ok",
  "okay",
  "yes",
  "coming",
  "on it",
  "беру",
  "возьму",
  "да",
  "иду",
  "еду",
  "открою",
  "ок",
  "ага",
];
const CANNOT = ["0", "no", "cannot", "can't", "cant", "can not", "не могу", "нет", "немогу"];

/** Reads the first words of a reply; a reference beside them does not matter, and nothing but such a word counts as one. */
export function readReply(text: string, reference: string | null): Reply {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(reference?.toLowerCase() ?? "\0", " ")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
  if (OPENS.includes(plain)) return "opens";
  return CANNOT.includes(plain) ? "cannot" : "other";
}
