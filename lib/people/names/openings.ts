import abjad from "./data/sounds-abjad.json" with { type: "json" };
import cyrillic from "./data/sounds-cyrillic.json" with { type: "json" };
import latin from "./data/sounds-latin.json" with { type: "json" };
import type { Part } from "./parts.ts";
import { type Choice, choice, consonant } from "./sounds.ts";

const VOWEL = 1 << 30;
const ANYTHING = -1;

/** What a word may begin with, by its first letter: the bits of every consonant it may open, and one for a vowel. */
const OPENINGS = new Map<string, number>();

function note(letters: string, opening: number): void {
  OPENINGS.set(letters[0]!, (OPENINGS.get(letters[0]!) ?? 0) | opening);
}

function openingOf(readings: Choice): number {
  let bits = 0;
  for (const [first] of readings)
    bits |= first === undefined ? ANYTHING : "vowels" in first ? VOWEL : first.consonant;
  return bits;
}

for (const letters of [latin.letters, cyrillic.letters]) {
  for (const [written, text] of Object.entries(letters)) note(written, openingOf(choice(text)));
}
for (const [letter, names] of Object.entries(abjad.consonants)) note(letter, consonant(names));
for (const [letter, role] of Object.entries(abjad.vowels)) {
  note(letter, role === "waw" ? consonant("v") : role === "ha" || role === "ta" ? consonant("h hg") : VOWEL);
}
note("c", consonant("k zh"));

/** Whether two words may begin alike: a quick look at the first letters, before the words are read. */
export function mayOpenAlike(a: Part, b: Part): boolean {
  return ((OPENINGS.get(a.text[0]!) ?? ANYTHING) & (OPENINGS.get(b.text[0]!) ?? ANYTHING)) !== 0;
}
