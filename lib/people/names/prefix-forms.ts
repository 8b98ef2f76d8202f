import { COARSE_CONSONANTS, classesOf, combine } from "./coarse.ts";
import type { Part } from "./parts.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { isAbjad } from "./script.ts";

const SYMBOLS = 3;
const FEWEST_LETTERS = 3;
const VOWELS = ["a", "e", "i", "u"];
// A Latin letter typed last may be the first of two that write one sound: k of kh, s of sh.
const MAY_BECOME: Record<string, readonly string[]> = {
  k: ["h"],
  s: ["x"],
  z: ["x"],
  c: ["x", "h", "s"],
  t: ["x", "s"],
  d: ["x"],
  p: ["f"],
  e: ["i"],
};

/** The first three sounds of a stored part, vowels included, as few ways as will do. */
export function storedPrefixes(part: Part): string[] {
  if (isAbjad(part.script)) return [part.fold.slice(0, SYMBOLS)];
  return unique(
    readingsOf(part)
      .flatMap((reading) => spell(reading, 1))
      .map((text) => text.slice(0, SYMBOLS)),
  );
}

/**
 * The first three sounds of a part of which the beginning has been typed. Where its letters give but two sounds, every
 * third one is asked for.
 */
export function typedPrefixes(part: Part): string[] {
  if ([...part.fold].length < FEWEST_LETTERS) return [];
  if (isAbjad(part.script)) return [part.fold.slice(0, SYMBOLS)];
  const spelled = unique(readingsOf(part).flatMap((reading) => spell(reading, Number.POSITIVE_INFINITY)));
  return unique(spelled.flatMap((text) => withLastLetterOpen(text, part)).flatMap(threeSounds));
}

function spell({ consonants, places }: Reading, mostVowels: number): string[] {
  const lists = places.flatMap((place, index) => {
    const vowels = place.slice(0, mostVowels).map(plainVowels);
    return index < consonants.length ? [vowels, classesOf(consonants[index]!)] : [vowels];
  });
  return combine(lists.slice(0, 2 * SYMBOLS + 1)).map((text) => text.replace(/^ie/u, "e"));
}

/** Vowels as all tables meet: ye as e, o as u. */
function plainVowels(vowels: string): string {
  return vowels.replace(/ə/gu, "a").replace(/o/gu, "u").replace(/ie/gu, "e");
}

function withLastLetterOpen(text: string, part: Part): string[] {
  const others =
    part.script === "latin" && text.length <= SYMBOLS ? (MAY_BECOME[part.text.at(-1)!] ?? []) : [];
  return [text, ...others.map((other) => text.slice(0, -1) + other)];
}

function threeSounds(text: string): string[] {
  if (text.length >= SYMBOLS) return [text.slice(0, SYMBOLS)];
  if (text.length < SYMBOLS - 1) return [];
  return [text, ...[...COARSE_CONSONANTS, ...VOWELS].map((third) => text + third)];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}
