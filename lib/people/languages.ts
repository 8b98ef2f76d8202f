import type { Locale } from "../i18n/locales.ts";
import { languageName } from "../i18n/regions.ts";
import { codesOf } from "../vocabulary/codes.ts";

/** Languages that people who call us speak, besides those of the program: ISO 639 codes. */
const OTHERS =
  "ab am av az ba be ce cs da de el et fi he hi hu hy inh it ja ka kbd ko krc ku ky lez lt lv mn my nl no os pa pl ps pt ro sd so sq sr sv ta tg ti tk tt ug ur uz vi yi zh".split(
    " ",
  );

/** Every language a person can be noted to speak: those of the program first, the others in the alphabet of the reader. */
export function spokenLanguages(locale: Locale): { value: string; label: string }[] {
  const named = (code: string) => ({ value: code, label: languageName(locale, code) });
  const order = new Intl.Collator(locale).compare;
  return [...codesOf("language").map(named), ...OTHERS.map(named).sort((a, b) => order(a.label, b.label))];
}

/** Whether a code is one of these languages. */
export function isSpokenLanguage(code: string): boolean {
  return OTHERS.includes(code) || (codesOf("language") as readonly string[]).includes(code);
}
