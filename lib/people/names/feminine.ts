import data from "./data/womens-names.json" with { type: "json" };
import type { Part } from "./parts.ts";
import { partOf } from "./parts.ts";

/** Given names of women that end like a family name in -ина: Амина is not the wife of Амин. */
const GIVEN = new Set(data.names);

/** Feminine endings of family names and the masculine ones in their place; the stem before them keeps two letters or more. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=..[ое])ва$/u, ["в"]],
  [/(?<=..а)ва$/u, ["ў"]],
  [/(?<=..[иы])на$/u, ["н"]],
  [/(?<=..[сц])кая$/u, ["кий"]],
  [/(?<=..[сц]ь)ка$/u, ["кий"]],
  [/(?<=...)ая$/u, ["ый", "ий", "ой"]],
  [/(?<=..[oe])(v|w)a$/u, ["$1"]],
  [/(?<=..[iyı])na$/u, ["n"]],
  [/(?<=..(?:s|c|ts|z))ka(?:ya|ia|ja|ïa)$/u, ["ki", "kii", "ky", "kiy"]],
  [/(?<=..[sc])ka$/u, ["ki", "kyi"]],
  [/(?<=...)a(?:ya|ia|ja|ïa)$/u, ["yi", "oi"]],
  [/(?<=..و[فڤو])[اه]$/u, [""]],
  [/(?<=..ی?ی[فڤن])[اه]$/u, [""]],
  [/(?<=..ي?ي[فڤن])[اه]$/u, [""]],
];

const LAST_LETTERS = new Set(["а", "я", "a", "ا", "ه"]);

const cache = new WeakMap<Part, readonly Part[]>();

/** The masculine forms of a family name in a feminine form; none for other words. */
export function masculineForms(part: Part): readonly Part[] {
  let forms = cache.get(part);
  if (!forms) {
    forms =
      !LAST_LETTERS.has(part.text.at(-1) ?? "") || isGivenName(part)
        ? []
        : derive(part.text).map((text) => partOf(text));
    cache.set(part, forms);
  }
  return forms;
}

function isGivenName(part: Part): boolean {
  return GIVEN.has(part.fold);
}

function derive(text: string): string[] {
  const ending = ENDINGS.find(([pattern]) => pattern.test(text));
  return ending ? ending[1].map((masculine) => text.replace(ending[0], masculine)) : [];
}
