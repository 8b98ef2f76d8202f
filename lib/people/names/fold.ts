import { toMainScript } from "./lookalikes.ts";

// The first four are the quotes of keyboards; the Uzbek mark is written with any of these.
const APOSTROPHES = /['"`´’‘‛ʻʼʽʾʿˈˊʹʺ′″＇“”„՚ꞌ]/gu;
const ARABIC_LETTERS: Record<string, string> = { ى: "ي", ی: "ي", ة: "ه", ہ: "ه", ھ: "ه", ک: "ك", ٱ: "ا" };
const LATIN_LETTERS: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
// Marks of scripts in which they are added to a whole letter. In Indic scripts a mark is the vowel itself and stays.
const MARKS: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
];
/** Words that are their own fold: most are. */
const PLAIN = /^(?:[a-z]*|[а-я]*)$/u;
const BREVE = "\u0306";
const DIAERESIS = "\u0308";

/** Text in one composition: NFKC, no apostrophes, no tatweel, nothing invisible. Case and marks stay. */
export function clean(text: string): string {
  return text
    .replace(APOSTROPHES, "")
    .normalize("NFKC")
    .replace(APOSTROPHES, "")
    .replace(/[\p{Cf}\u0640]/gu, "");
}

/** A cleaned word in small letters and in its main script; marks stay, for they tell sounds apart. */
export function smallLetters(word: string): string {
  return toMainScript(word).toLowerCase().replaceAll("i\u0307", "i").normalize("NFC");
}

/**
 * A word of small letters as it is compared for being the same: without marks, and with one letter where papers use
 * several for the same. Marks stay on й and ї, which are letters of their own; ё becomes е.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word;
  let folded = "";
  let last = "";
  for (const sign of word.normalize("NFD")) {
    if (isMark(sign)) {
      const isLetter = (sign === BREVE && last === "и") || (sign === DIAERESIS && last === "і");
      if (isLetter) folded += sign;
      continue;
    }
    last = sign;
    folded += ARABIC_LETTERS[sign] ?? LATIN_LETTERS[sign] ?? sign;
  }
  return folded.normalize("NFC");
}

function isMark(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  return code >= 0x300 && /\p{M}/u.test(sign) && MARKS.some(([from, to]) => code >= from && code <= to);
}
