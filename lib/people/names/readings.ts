import type { Part } from "./parts.ts";
import { romanised } from "./romanise.ts";
import { isAbjad } from "./script.ts";
import type { Choice, Consonant, Sound } from "./sounds.ts";
import { abjadSounds } from "./sounds-abjad.ts";
import { cyrillicSounds } from "./sounds-cyrillic.ts";
import { latinSounds } from "./sounds-latin.ts";

/**
 * One way to read a word aloud: its consonants, and before, between and after them what the vowel places may hold.
 * There is one place more than there are consonants.
 */
export type Reading = { consonants: readonly Consonant[]; places: readonly (readonly string[])[] };

const LONGEST = 40;
const MOST_READINGS = 12;
const MOST_VOWELS = 12;
const cache = new WeakMap<Part, readonly Reading[]>();

/** The ways to read a word, likeliest first; none for a word that is too long to be a name. */
export function readingsOf(part: Part): readonly Reading[] {
  let readings = cache.get(part);
  if (!readings) {
    readings = part.text.length > LONGEST ? [] : combine(soundsOf(part)).map(settle);
    cache.set(part, readings);
  }
  return readings;
}

function soundsOf(part: Part): Choice[] {
  if (part.script === "cyrillic") return cyrillicSounds(part.text);
  if (isAbjad(part.script)) return abjadSounds(part.text);
  return latinSounds(part.script === "latin" ? part.text : romanised(part.text));
}

function combine(choices: readonly Choice[]): Sound[][] {
  let readings: Sound[][] = [[]];
  for (const choice of choices) {
    if (choice.length === 1) for (const reading of readings) reading.push(...choice[0]!);
    else
      readings = choice
        .flatMap((sounds) => readings.map((reading) => [...reading, ...sounds]))
        .slice(0, MOST_READINGS);
  }
  return readings;
}

/** Sounds put in order: neighbouring vowels as one place, the same consonant twice as once. */
function settle(sounds: readonly Sound[]): Reading {
  const consonants: Consonant[] = [];
  const places: string[][] = [[""]];
  for (const sound of sounds) {
    if ("vowels" in sound) {
      places[places.length - 1] = append(places.at(-1)!, sound.vowels);
    } else if (sound.consonant !== consonants.at(-1) || places.at(-1)!.some((held) => held !== "")) {
      consonants.push(sound.consonant);
      places.push([""]);
    }
  }
  return { consonants, places };
}

function append(place: readonly string[], more: readonly string[]): string[] {
  if (place.length === 1 && more.length === 1) return [undouble(place[0]! + more[0]!)];
  const joined = new Set(place.flatMap((held) => more.map((vowel) => undouble(held + vowel))));
  return [...joined].slice(0, MOST_VOWELS);
}

function undouble(vowelText: string): string {
  if (vowelText.length < 2) return vowelText;
  return vowelText.replace(/([^*])\1+/gu, "$1");
}
