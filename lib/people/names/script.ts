export type Script = "latin" | "cyrillic" | "arabic" | "hebrew" | "other";

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const ARABIC = /\p{Script=Arabic}/u;
const HEBREW = /\p{Script=Hebrew}/u;

/** The script of one letter; marks, digits and all further scripts are `other`. */
export function scriptOfLetter(letter: string): Script {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? "latin" : "other";
  if (code >= 0x400 && code <= 0x52f) return "cyrillic";
  if (LATIN.test(letter)) return "latin";
  if (CYRILLIC.test(letter)) return "cyrillic";
  if (ARABIC.test(letter)) return "arabic";
  return HEBREW.test(letter) ? "hebrew" : "other";
}

/** The script of most letters of a word; of two alike, the one that comes first. */
export function scriptOf(word: string): Script {
  const counts = new Map<Script, number>();
  for (const letter of word) {
    const script = scriptOfLetter(letter);
    if (script !== "other" || !/\p{M}|\p{N}/u.test(letter)) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let main: Script = "other";
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most) [main, most] = [script, count];
  }
  return main;
}

/** Scripts that leave short vowels out. */
export function isAbjad(script: Script): boolean {
  return script === "arabic" || script === "hebrew";
}
