/** The languages whose catalogues are complete. The first is the one for a reader we know nothing of. */
export const LOCALES = ["en", "ru"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** How dates, lists and names of countries are written in each: day first, hours to 24. */
export const FORMAT_LOCALE: Record<Locale, string> = { en: "en-GB", ru: "ru-RU" };

const DIRECTION: Record<Locale, "ltr" | "rtl"> = { en: "ltr", ru: "ltr" };

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The way a page in this language runs. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return DIRECTION[locale];
}
