const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюёіїєґ";
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`s]'\\";

const KEYS = new Map([...CYRILLIC].map((letter, i) => [letter, LATIN[i]!]));

/**
 * What the same keys give on a Latin keyboard: `пароль` is `gfhjkm`. Russian and Ukrainian layouts; the rest stays.
 * Lists of common passwords are full of Russian words written so, and a row of keys is a row in either alphabet.
 */
export function asTypedOnLatinKeys(lowerCase: string): string {
  return Array.from(lowerCase, (letter) => KEYS.get(letter) ?? letter).join("");
}
