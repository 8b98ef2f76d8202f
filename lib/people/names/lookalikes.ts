import { type Script, scriptOfLetter } from "./script.ts";

// Pairs of letters that look alike, Latin and then Cyrillic; capitals and small letters differ in what they resemble.
const PAIRS =
  "AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ aа cс eе hһ iі jј kк oо pр sѕ xх yу mм tт qԛ wԝ əә ӘƏ öӧ ëё ïї".split(
    " ",
  );

const TO_CYRILLIC = new Map<string, string>();
const TO_LATIN = new Map<string, string>();
for (const pair of PAIRS) {
  const [one, other] = [...pair] as [string, string];
  const [latin, cyrillic] = scriptOfLetter(one) === "latin" ? [one, other] : [other, one];
  TO_CYRILLIC.set(latin, cyrillic);
  TO_LATIN.set(cyrillic, latin);
}

/**
 * A word of mixed script with its lookalike letters in the word's main script; other words stay as they are.
 *
 * The main script is that of most letters; where that is undecided, of the letters that resemble none of the other.
 */
export function toMainScript(word: string): string {
  let latin = 0;
  let cyrillic = 0;
  let first: Script | undefined;
  for (const letter of word) {
    const script = scriptOfLetter(letter);
    if (script !== "latin" && script !== "cyrillic") continue;
    first ??= script;
    // A letter that cannot be of the other script weighs a little more than one that can.
    if (script === "latin") latin += TO_CYRILLIC.has(letter) ? 1 : 1.01;
    else cyrillic += TO_LATIN.has(letter) ? 1 : 1.01;
  }
  if (latin === 0 || cyrillic === 0) return word;
  const toLatin = latin === cyrillic ? first === "latin" : latin > cyrillic;
  const table = toLatin ? TO_LATIN : TO_CYRILLIC;
  return [...word].map((letter) => table.get(letter) ?? letter).join("");
}
