import data from "./data/sounds-abjad.json" with { type: "json" };
import { type Choice, type Consonant, choice, consonant, type Sound, vowels } from "./sounds.ts";

type Role =
  | "alif"
  | "madda"
  | "waw"
  | "ya"
  | "yaOrA"
  | "ayn"
  | "hamza"
  | "hamzaYa"
  | "hamzaWaw"
  | "ha"
  | "ta"
  | "fatha"
  | "damma";

const CONSONANTS = new Map(
  Object.entries(data.consonants).map(([letter, names]) => [letter, consonant(names)]),
);
const ROLES = new Map(Object.entries(data.vowels) as [string, Role][]);

const H = consonant("h hg");
const T = consonant("t");
const V = consonant("v");
const L = consonant("l");
const ANY = "a|e|i|o|u|ə";
const SHORT = vowels("|*");
const SUN_LETTERS = "تثدذرزسشصضطظلن";
// Abd al-…, … ad-din, …allah, written in one word: the alif is the vowel of "ul" or "id", the lam may be another sound.
const ARTICLE_INSIDE = /^عبدال\p{L}|ال(?:دين|دین|له|حق)$/u;

/**
 * The sounds of a word in a script without short vowels. A place without a letter takes none or any one vowel, waw u or
 * o, ya i, e, ei or ai, alif a, o or e; alif or ayn at the beginning is any vowel, but never none.
 */
export function abjadSounds(word: string): Choice[] {
  const letters = [...word].filter((letter) => CONSONANTS.has(letter) || ROLES.has(letter));
  const spelled = letters.join("");
  const inside = ARTICLE_INSIDE.test(spelled) ? spelled.indexOf("ال", 2) : -1;
  const choices: Choice[] = [];
  for (const [place, letter] of letters.entries()) {
    const before = letters[place - 1];
    if (place === inside) choices.push(choice("*"));
    else if (place === inside + 1 && inside > 0) choices.push(articleLam(letters[place + 1]));
    else if (before === letter && CONSONANTS.has(letter)) choices.push(twice(CONSONANTS.get(letter)!));
    else choices.push(soundAt(letters, place));
  }
  return choices;
}

/** The same letter twice is one long sound, or two with a short vowel between: ممتاز, Mumtaz. */
function twice(bits: Consonant): Choice {
  return [[{ consonant: bits }], [SHORT, { consonant: bits }]];
}

function articleLam(next: string | undefined): Choice {
  return next && SUN_LETTERS.includes(next) ? [[{ consonant: L }], []] : [[{ consonant: L }]];
}

function soundAt(letters: readonly string[], place: number): Choice {
  const letter = letters[place]!;
  const bits = CONSONANTS.get(letter);
  if (bits !== undefined) return [[...gapBefore(letters, place), { consonant: bits }]];
  const role = ROLES.get(letter)!;
  return place === 0
    ? first(role, letters[1])
    : place === letters.length - 1
      ? last(role, letters, place)
      : middle(role, letters, place);
}

/** Between two consonants a short vowel may be unwritten. Beside a letter that is a vowel itself there is none. */
function gapBefore(letters: readonly string[], place: number): Sound[] {
  return place > 0 && CONSONANTS.has(letters[place - 1]!)
    ? [SHORT]
    : isConsonantHa(letters, place - 1)
      ? [SHORT]
      : [];
}

function isConsonantHa(letters: readonly string[], place: number): boolean {
  return place >= 0 && place < letters.length - 1 && ROLES.get(letters[place]!) === "ha";
}

function isLongVowel(letter: string | undefined): boolean {
  const role = letter === undefined ? undefined : ROLES.get(letter);
  return role === "waw" || role === "ya" || role === "yaOrA" || role === "damma" || role === "fatha";
}

function first(role: Role, next: string | undefined): Choice {
  if (role === "waw") return [[{ consonant: V }, ...(isVowelLetter(next) ? [] : [SHORT])]];
  if (role === "ya" || role === "yaOrA") return isVowelLetter(next) ? choice("i") : choice("i|i*");
  if (role === "ha") return [[{ consonant: H }]];
  if (role === "hamzaYa") return choice(`|${ANY}`);
  const alone =
    role === "alif" || role === "ayn" ? "*" : role === "damma" ? "u|o" : role === "fatha" ? "a|e" : "a|o";
  const carries =
    isLongVowel(next) ||
    (role === "ayn" && next !== undefined && ["alif", "madda"].includes(ROLES.get(next) ?? ""));
  return choice(carries ? `|${alone}` : alone);
}

function isVowelLetter(letter: string | undefined): boolean {
  const role = letter === undefined ? undefined : ROLES.get(letter);
  return role !== undefined && role !== "ha";
}

function middle(role: Role, letters: readonly string[], place: number): Choice {
  const consonantBefore = !isVowelLetter(letters[place - 1]);
  const consonantAfter = !isVowelLetter(letters[place + 1]);
  switch (role) {
    case "alif":
    case "madda":
      return choice("a|o|e");
    case "waw":
      return [
        [vowels("u|o|au|ou")],
        [...(consonantBefore ? [SHORT] : []), { consonant: V }, ...(consonantAfter ? [SHORT] : [])],
      ];
    case "ya":
    case "yaOrA":
      return choice(consonantAfter ? "i|e|ei|ai|i*|ei*|ai*" : "i|e|ei|ai");
    case "ayn":
    case "hamza":
      return choice("|*");
    case "hamzaYa":
      return choice("|i|e|ei|ai|*");
    case "hamzaWaw":
      return choice("|u|o|au|*");
    case "ha":
      return [[...(consonantBefore ? [SHORT] : []), { consonant: H }]];
    case "ta":
      return [[SHORT, { consonant: T }]];
    case "fatha":
      return choice("a|e");
    case "damma":
      return choice("u|o");
  }
}

function last(role: Role, letters: readonly string[], place: number): Choice {
  const afterConsonant = !isVowelLetter(letters[place - 1]);
  if (role === "yaOrA") return choice("i|e|ei|ai|a");
  if (role === "ha")
    return afterConsonant
      ? [[vowels("a|e")], [vowels("*"), { consonant: H }], [{ consonant: H }]]
      : [[], [{ consonant: H }]];
  if (role === "ta") return [[vowels("a|e")], [vowels("a|e"), { consonant: T }]];
  if (role === "waw") return [[vowels("u|o|au|ou")], [...(afterConsonant ? [SHORT] : []), { consonant: V }]];
  if (role === "hamza" || role === "ayn") return [[]];
  return middle(role, letters, place).map((sounds) => sounds.filter((sound) => sound !== SHORT));
}
