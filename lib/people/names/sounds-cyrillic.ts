import data from "./data/sounds-cyrillic.json" with { type: "json" };
import { type Choice, choice } from "./sounds.ts";

const LETTERS = new Map(Object.entries(data.letters).map(([letters, text]) => [letters, choice(text)]));
const SOFT_U = choice("iu|u");
const LAST_H = choice("[h hg] / ");
const CONSONANT = /[бвгғдждзкқлмнңпрстфхҳһцчшщҷ]/u;

/** The sounds of a Cyrillic word, letter group by letter group. */
export function cyrillicSounds(word: string): Choice[] {
  const choices: Choice[] = [];
  for (let place = 0; place < word.length; ) {
    const pair = word.slice(place, place + 2);
    const size = pair.length === 2 && LETTERS.has(pair) ? 2 : 1;
    choices.push(at(word, place, size));
    place += size;
  }
  return choices;
}

function at(word: string, place: number, size: number): Choice {
  const letters = word.slice(place, place + size);
  // Turkic ü is written ю or у: Гюзель, Гузель.
  if (letters === "ю" && place > 0 && CONSONANT.test(word[place - 1]!)) return SOFT_U;
  if (letters === "х" && place === word.length - 1 && word[place - 1] === "а") return LAST_H;
  // Signs and letters of no sound here: nothing.
  return LETTERS.get(letters) ?? LETTERS.get(letters.normalize("NFD")[0]!) ?? [[]];
}
