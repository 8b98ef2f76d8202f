import type { Part } from "./parts.ts";
import { ANY_TABLE, NEIGHBOURS, stepsAt, TABLES, type Table } from "./tables.ts";

// Places in a word are kept as bits of one number.
const LONGEST = 30;
const VOWEL = /[aeiouyəæœ]/u;
const RUSSIAN = /^[а-яё]*$/u;
const BARE = new Map<string, string>();

/** How far one side must reach: both to the end, or the Latin or the Cyrillic side only begun. */
type Reach = "whole" | "latinBegun" | "cyrillicBegun";

/**
 * Whether the one is the other in another alphabet, by one published table from the first letter to the last, or with
 * the letters that Russian lacks written with their Russian neighbours. Never between two Latin spellings.
 */
export function isTransliteration(a: Part, b: Part): boolean {
  return reaches(a, b, "whole", "whole");
}

/** Whether `begun` is the beginning of `full` in another alphabet. */
export function beginsTransliterated(begun: Part, full: Part): boolean {
  return reaches(begun, full, "cyrillicBegun", "latinBegun");
}

function reaches(a: Part, b: Part, ifCyrillicFirst: Reach, ifLatinFirst: Reach): boolean {
  if (a.text.length > LONGEST || b.text.length > LONGEST) return false;
  if (a.script === "cyrillic" && b.script === "latin") return isLatinOf(a.text, b.text, ifCyrillicFirst);
  if (a.script === "latin" && b.script === "cyrillic") return isLatinOf(b.text, a.text, ifLatinFirst);
  if (a.script !== "cyrillic" || b.script !== "cyrillic") return false;
  if (a.text[0] !== b.text[0] && !NEIGHBOURS.has(a.text[0]!) && !NEIGHBOURS.has(b.text[0]!)) return false;
  if (RUSSIAN.test(a.text) && RUSSIAN.test(b.text)) return false;
  const mine = inRussianLetters(a);
  return inRussianLetters(b).some((other) =>
    mine.some((one) => (ifCyrillicFirst === "whole" ? one === other : other.startsWith(one))),
  );
}

function isLatinOf(cyrillic: string, latin: string, reach: Reach): boolean {
  if (cyrillic === "" || latin === "" || !mayBegin(cyrillic[0]!, latin[0]!)) return false;
  return (
    follows(ANY_TABLE, cyrillic, latin, reach) &&
    TABLES.some((table) => follows(table, cyrillic, latin, reach))
  );
}

const russian = new WeakMap<Part, readonly string[]>();

/** A Cyrillic word as a Russian-language paper may write it, signs left out. */
function inRussianLetters(part: Part): readonly string[] {
  let spellings = russian.get(part);
  if (!spellings) {
    spellings = [""];
    for (const letter of part.text.replace(/[ьъ]/gu, "").replaceAll("ё", "е")) {
      const neighbours = NEIGHBOURS.get(letter) ?? [letter];
      spellings = spellings
        .flatMap((spelling) => neighbours.map((neighbour) => spelling + neighbour))
        .slice(0, 8);
    }
    russian.set(part, spellings);
  }
  return spellings;
}

const FIRST_LETTERS = new Map<string, Set<string>>();
for (const table of TABLES) {
  for (const [letter, steps] of table) {
    const first = FIRST_LETTERS.get(letter) ?? new Set<string>();
    // A letter that may be silent lets the word begin with any.
    for (const step of steps)
      for (const spelling of step.spellings) first.add(spelling === "" ? "" : bareLetter(spelling[0]!));
    FIRST_LETTERS.set(letter, first);
  }
}

/** Whether any table lets a Cyrillic word with this first letter begin with that Latin one. */
function mayBegin(cyrillic: string, latin: string): boolean {
  const first = FIRST_LETTERS.get(cyrillic);
  return first !== undefined && (first.has(bareLetter(latin)) || first.has(""));
}

/** Walks a Cyrillic word through a table along a Latin one, keeping every place in the Latin word that is still possible. */
function follows(table: Table, cyrillic: string, latin: string, reach: Reach): boolean {
  const places = new Array<number>(cyrillic.length + 3).fill(0);
  places[0] = 1;
  for (let from = 0; from < cyrillic.length; from += 1) {
    const here = places[from]!;
    if (here === 0) continue;
    if (reach === "latinBegun" && here & (1 << latin.length)) return true;
    for (const { letters, spellings } of stepsAt(table, cyrillic, from)) {
      for (const spelling of spellings) {
        for (let place = 0; place <= latin.length; place += 1) {
          if ((here & (1 << place)) === 0) continue;
          if (stands(latin, place, spelling))
            places[from + letters.length]! |= 1 << (place + spelling.length);
          else if (reach === "latinBegun" && runsOut(latin, place, spelling)) return true;
        }
      }
    }
  }
  const ends = places[cyrillic.length]!;
  if (reach !== "cyrillicBegun") return (ends & (1 << latin.length)) !== 0;
  return (
    [...latin].some((_, end) => end > 0 && ends & (1 << end) && !cutsASound(latin, end)) ||
    (ends & (1 << latin.length)) !== 0
  );
}

/** Whether a spelling stands in a Latin word at a place. */
function stands(latin: string, place: number, spelling: string): boolean {
  if (place + spelling.length > latin.length) return false;
  for (let index = 0; index < spelling.length; index += 1) {
    if (!isLetter(latin[place + index]!, spelling[index]!)) return false;
  }
  return true;
}

/** Whether a Latin word ends in the midst of a spelling. */
function runsOut(latin: string, place: number, spelling: string): boolean {
  const rest = latin.length - place;
  return rest > 0 && rest < spelling.length && stands(latin, place, spelling.slice(0, rest));
}

/**
 * Whether a letter stands for one of the table. A mark may be left out; a mark that the table does not give may stand
 * on a vowel only, for on a consonant it makes another sound.
 */
function isLetter(written: string, inTable: string): boolean {
  if (written === inTable) return true;
  const bare = bareLetter(inTable);
  return written === bare || (bareLetter(written) === bare && VOWEL.test(bare));
}

function bareLetter(letter: string): string {
  if (letter <= "z") return letter;
  let bare = BARE.get(letter);
  if (bare === undefined) {
    bare = letter === "ı" ? "i" : letter.normalize("NFD")[0]!;
    if (BARE.size < 1000) BARE.set(letter, bare);
  }
  return bare;
}

/** Whether the Latin letter at a place belongs to the sound before it, as in k-h. */
export function cutsASound(latin: string, place: number): boolean {
  return latin[place] === "h" && "kszcgtp".includes(latin[place - 1] ?? "-");
}
