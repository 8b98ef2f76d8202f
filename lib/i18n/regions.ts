import isoCountries from "i18n-iso-countries";
import { FORMAT_LOCALE, type Locale } from "./locales.ts";

const names = new Map<string, Intl.DisplayNames>();

function namesOf(locale: Locale, type: "region" | "language"): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = names.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames(FORMAT_LOCALE[locale], { type });
  names.set(key, made);
  return made;
}

/** Every state and territory of ISO 3166-1, as upper-case alpha-2 codes, in the order of the codes. */
export const COUNTRY_CODES: readonly string[] = Object.keys(isoCountries.getAlpha2Codes()).sort();

const KNOWN_COUNTRIES = new Set(COUNTRY_CODES);

/** True for an upper-case alpha-2 code of ISO 3166-1. */
export function isCountryCode(value: unknown): value is string {
  return typeof value === "string" && KNOWN_COUNTRIES.has(value);
}

/** The state's name in the reader's language; an unknown code is shown as it is. */
export function countryName(locale: Locale, code: string): string {
  return isCountryCode(code) ? (namesOf(locale, "region").of(code) ?? code) : code;
}

/** Every state as a choice, in the alphabet of the reader. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const order = new Intl.Collator(FORMAT_LOCALE[locale]).compare;
  return COUNTRY_CODES.map((value) => ({ value, label: countryName(locale, value) })).sort((a, b) =>
    order(a.label, b.label),
  );
}

/** A language's name in the reader's language, from its ISO 639 code; an unknown code is shown as it is. */
export function languageName(locale: Locale, code: string): string {
  try {
    return namesOf(locale, "language").of(code) ?? code;
  } catch {
    // Intl throws on text that cannot be a code at all; such text is shown, not hidden.
    return code;
  }
}
