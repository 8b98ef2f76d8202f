import { randomInt } from "node:crypto";
import en from "./codename-words/en.json" with { type: "json" };
import ru from "./codename-words/ru.json" with { type: "json" };

export type CodenameLanguage = "en" | "ru";

type Gender = "m" | "f" | "n";

const RUSSIAN_NOUNS = Object.entries(ru.nouns).flatMap(([gender, words]) =>
  words.map((word) => ({ word, gender: gender as Gender })),
);

const ENDINGS: readonly (readonly [RegExp, Record<Exclude<Gender, "m">, string>])[] = [
  // Soft stem: синий, синяя, синее.
  [/ний$/u, { f: "няя", n: "нее" }],
  // No ы after к, г, х and no unstressed о after a hiss: тихий, тихая, тихое; свежий, свежая, свежее.
  [/(?<=[кгх])ий$/u, { f: "ая", n: "ое" }],
  [/(?<=[жшчщ])ий$/u, { f: "ая", n: "ее" }],
  [/(?:ый|ой)$/u, { f: "ая", n: "ое" }],
];

/**
 * A Russian adjective, given in its masculine form, in the form for a noun.
 * Errors: `RangeError` for a word that is no adjective of these stems.
 */
export function agreeing(masculine: string, gender: Gender): string {
  const found = ENDINGS.find(([ending]) => ending.test(masculine));
  if (!found) throw new RangeError("no adjective of a known stem");
  return gender === "m" ? masculine : masculine.replace(found[0], found[1][gender]);
}

/**
 * A codename such as "Quiet Larch" or "Тихая Сова".
 *
 * @param pick  gives a whole number from 0 up to and without `n`: chance, or a fixed number in a test
 * @param words how many words: two, or more describing ones when names of two have run out
 */
export function codenameFrom(language: CodenameLanguage, pick: (n: number) => number, words = 2): string {
  const describing = language === "en" ? en.describing : ru.describing;
  const chosen = Array.from({ length: Math.max(1, words - 1) }, () =>
    itemAt(describing, pick(describing.length)),
  );
  if (language === "en") return titled([...chosen, itemAt(en.nouns, pick(en.nouns.length))]);
  const noun = itemAt(RUSSIAN_NOUNS, pick(RUSSIAN_NOUNS.length));
  return titled([...chosen.map((word) => agreeing(word, noun.gender)), noun.word]);
}

/** How many codenames of two words there are. */
export function codenameSpace(language: CodenameLanguage): number {
  return language === "en"
    ? en.describing.length * en.nouns.length
    : ru.describing.length * RUSSIAN_NOUNS.length;
}

/** A codename drawn at random. */
export function drawCodename(language: CodenameLanguage, words: number): string {
  return codenameFrom(language, (n) => randomInt(n), words);
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError("no such word");
  return item;
}

function titled(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
