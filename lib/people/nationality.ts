import { LOCALES, type Locale } from "../i18n/locales.ts";
import { countryName, countryOptions, isCountryCode } from "../i18n/regions.ts";
import { translator } from "../i18n/translator.ts";

/** Nobody's national: the code that travel documents carry in the field of nationality (ICAO 9303, part 3). */
export const STATELESS = "XXA";

/** A nationality in the reader's language: a state's name, or "stateless". */
export function nationalityName(locale: Locale, code: string): string {
  return code === STATELESS ? translator(locale, "people")("stateless") : countryName(locale, code);
}

/** Every state of ISO 3166-1 and "stateless", in the alphabet of the reader. */
export function nationalityOptions(locale: Locale): { value: string; label: string }[] {
  return [...countryOptions(locale), { value: STATELESS, label: nationalityName(locale, STATELESS) }];
}

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("en")
    .replace(/[^\p{L}\p{N}]+/gu, "");

let names: Map<string, string> | null = null;

/** Every name of every state in every language of the program, folded, beside its codes. */
function namesToCodes(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const locale of LOCALES) {
    for (const { value, label } of nationalityOptions(locale)) {
      names.set(folded(label), value);
      names.set(folded(value), value);
    }
  }
  for (const [word, code] of Object.entries(EVERYDAY)) names.set(folded(word), code);
  return names;
}

/** What people write that no list of states gives. */
const EVERYDAY: Record<string, string> = {
  UK: "GB",
  "Great Britain": "GB",
  Великобритания: "GB",
  Англия: "GB",
  USA: "US",
  США: "US",
  Америка: "US",
  РФ: "RU",
  Россия: "RU",
  "Russian Federation": "RU",
  "Российская Федерация": "RU",
  РК: "KZ",
  Киргизия: "KG",
  Kirghizia: "KG",
  Белоруссия: "BY",
  Turkey: "TR",
  Молдавия: "MD",
  Korea: "KR",
  "Южная Корея": "KR",
  "North Korea": "KP",
  "Северная Корея": "KP",
  "Czech Republic": "CZ",
  Burma: "MM",
  Swaziland: "SZ",
  "Ivory Coast": "CI",
  ОАЭ: "AE",
  UAE: "AE",
  КНР: "CN",
  "без гражданства": STATELESS,
  "no nationality": STATELESS,
  апатрид: STATELESS,
};

/** The code of one state, written as a code or by a name in any language of the program; null when there is none. */
export function stateFrom(text: string): string | null {
  const code = namesToCodes().get(folded(text)) ?? null;
  return code === STATELESS || !isCountryCode(code) ? null : code;
}

/**
 * The nationalities in what somebody typed: names or codes, several apart by commas, semicolons or slashes.
 *
 * @returns null when a part of it is no state; at most eight
 */
export function nationalitiesFrom(text: string): string[] | null {
  const known = namesToCodes();
  const whole = known.get(folded(text));
  if (whole) return [whole];
  const codes = text
    .split(/[,;/]/)
    .filter((part) => part.trim() !== "")
    .map((part) => known.get(folded(part)));
  if (codes.length === 0 || codes.length > 8 || codes.includes(undefined)) return null;
  return [...new Set(codes as string[])];
}
