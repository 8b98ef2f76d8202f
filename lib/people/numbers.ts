import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";

/** Cyrillic capitals that papers and keyboards confuse with Latin ones. */
const ALIKE: Record<string, string> = {
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  І: "I",
};

/**
 * A document's number as it is looked up: capitals and digits alone, letters that look alike as the Latin one.
 * Null when fewer than four are left: too little to tell one document from another.
 */
export function documentForm(number: string): string | null {
  const form = number
    .replaceAll("№", "")
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[АВЕКМНОРСТУХІ]/g, (letter) => ALIKE[letter] ?? letter);
  return form.length < 4 ? null : form;
}

/** The numbers in what somebody typed into one field: apart by commas, semicolons or lines. */
export function documentNumbers(text: string): string[] {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return [...new Set(parts)];
}

/**
 * The first phone number in a text, as E.164; null when there is none that can be dialled.
 *
 * @param state ISO 3166-1 of the country whose numbers may be written without its code
 */
export function phoneForm(text: string, state: string): string | null {
  const country = isSupportedCountry(state) ? (state as CountryCode) : undefined;
  const found = parsePhoneNumberFromString(text.normalize("NFKC"), country);
  return found?.isPossible() ? found.number : null;
}
