import type { Reading } from "./readings.ts";
import { type Consonant, consonant } from "./sounds.ts";

/**
 * Consonants in classes so wide that any two that are ever taken as one, by sound or by a table of transliteration, have
 * a class in common: for finding candidates, which are then judged by the rules themselves.
 */
const CLASSES: readonly (readonly [Consonant, string])[] = [
  [consonant("b p"), "p"],
  [consonant("d t"), "t"],
  [consonant("f"), "f"],
  [consonant("v"), "v"],
  [consonant("g h hg"), "h"],
  [consonant("k"), "k"],
  [consonant("sh ch zh"), "x"],
  [consonant("ts s z c"), "s"],
  [consonant("l"), "l"],
  [consonant("m"), "m"],
  [consonant("n"), "n"],
  [consonant("r"), "r"],
];

/** All classes of consonants. */
export const COARSE_CONSONANTS: readonly string[] = CLASSES.map(([, name]) => name);

const GH = consonant("g q");
const known = new Map<Consonant, readonly string[]>();

/** The classes a consonant belongs to, likeliest first. */
export function classesOf(bits: Consonant): readonly string[] {
  let classes = known.get(bits);
  if (!classes) {
    classes = CLASSES.filter(([members]) => (members & bits) !== 0).map(([, name]) => name);
    // gh also writes ق, which everyone else writes q or k.
    if (bits === GH) classes = [...classes, "k"];
    known.set(bits, classes);
  }
  return classes;
}

/**
 * The consonants of a reading in classes, with a mark where the word begins or ends with a vowel. A word of one
 * consonant keeps its last vowels, for consonants alone would make one of Али, Юлия and Элла.
 */
export function coarseSkeletons(reading: Reading): string[] {
  const { consonants, places } = reading;
  const inner = combine(consonants.map(classesOf));
  const start = [...new Set(places[0]!.map((vowels) => (vowels === "" ? "" : "-")))];
  const end = [
    ...new Set(
      places
        .at(-1)!
        .map((vowels) => (consonants.length > 1 ? (vowels === "" ? "" : "-") : lastVowels(vowels))),
    ),
  ];
  if (consonants.length === 0) return end;
  return combine([start, inner, end]);
}

function lastVowels(vowels: string): string {
  return vowels.replace(/ə/gu, "a").replace(/[e*]$/u, "a");
}

const MOST = 24;

/** Every way to take one text from each list, joined; the first 24 of them. */
export function combine(lists: readonly (readonly string[])[]): string[] {
  let all = [""];
  for (const list of lists) {
    const next = all.flatMap((held) => list.map((text) => held + text));
    all = next.length > MOST ? next.slice(0, MOST) : next;
  }
  return all;
}
