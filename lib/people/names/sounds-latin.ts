import data from "./data/sounds-latin.json" with { type: "json" };
import { type Choice, choice } from "./sounds.ts";

const LETTERS = new Map(Object.entries(data.letters).map(([letters, text]) => [letters, choice(text)]));
const APART = new Map(Object.entries(data.apart).map(([letters, text]) => [letters, choice(text)]));
const LONGEST = Math.max(...[...LETTERS.keys()].map((letters) => letters.length));

const SOFT_U = choice("iu|u");
const SILENT_E = choice("e|");
const LAST_H = choice("[h hg gh] / ");
const G_BEFORE_E = choice("[g gh] / [g gh]u");
const HARD_C = choice("[k zh c]");
const SOFT_C = choice("[zh c]");

const VOWEL = /[aeiouyəıäöüëïéèêáàâóòôíìîúùûāīōū]/u;
const FRONT = /[eiyéèëï]/u;
const CLUSTER_E = /[^aeiouyəıäöüëï]{2}e$/u;
const THREE_CONSONANTS_INE = /[^aeiouyə]+[aeiouyəï]*[^aeiouyəï]+[aeiouyəï]*ine$/u;

/** The sounds of a word in Latin letters, letter group by letter group. */
export function latinSounds(word: string): Choice[] {
  const choices: Choice[] = [];
  for (let place = 0; place < word.length; ) {
    const size = groupSize(word, place);
    choices.push(at(word, place, size));
    // "gu" before e and i is one sound or two, so the u is taken along.
    place += isGu(word, place, size) ? 2 : size;
  }
  return choices;
}

const GROUP_BEGINS = new Set(
  [...LETTERS.keys()].filter((letters) => letters.length > 1).map((letters) => letters[0]!),
);

function groupSize(word: string, place: number): number {
  if (!GROUP_BEGINS.has(word[place]!)) return 1;
  for (let size = Math.min(LONGEST, word.length - place); size > 1; size -= 1) {
    if (LETTERS.has(word.slice(place, place + size))) return size;
  }
  return 1;
}

function at(word: string, place: number, size: number): Choice {
  const letters = word.slice(place, place + size);
  const before = word[place - 1] ?? "";
  const after = word[place + size] ?? "";
  const isLast = after === "";
  if (size > 1 && VOWEL.test(before) && VOWEL.test(after)) return APART.get(letters) ?? readingOf(letters);
  if (isGu(word, place, size)) return G_BEFORE_E;
  if (letters === "c") return FRONT.test(after) ? SOFT_C : HARD_C;
  if (letters === "yu" && before !== "" && !VOWEL.test(before)) return SOFT_U;
  if (isLast && letters === "h" && VOWEL.test(before)) return LAST_H;
  if (isLast && letters === "e" && isSilentE(word)) return SILENT_E;
  return readingOf(letters);
}

function isGu(word: string, place: number, size: number): boolean {
  return size === 1 && word[place] === "g" && word[place + 1] === "u" && FRONT.test(word[place + 2] ?? "");
}

/** French writes a last e after -in and after two consonants. A last e alone makes a woman's name of a man's: Kerim, Kerime. */
function isSilentE(word: string): boolean {
  return CLUSTER_E.test(word) || THREE_CONSONANTS_INE.test(word);
}

function readingOf(letters: string): Choice {
  return LETTERS.get(letters) ?? LETTERS.get(letters.normalize("NFD")[0]!) ?? [[]];
}
