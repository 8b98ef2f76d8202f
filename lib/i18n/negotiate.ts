import { DEFAULT_LOCALE, isLocale, type Locale } from "./locales.ts";

/** A header longer than this is no browser's; only its beginning is read. */
const LONGEST_HEADER = 256;

type Wish = { language: string; weight: number };

function wishOf(part: string): Wish {
  const [tag = "", ...params] = part.split(";").map((piece) => piece.trim());
  const weight = params.find((param) => param.startsWith("q="))?.slice(2);
  return {
    language: tag.split("-")[0]!.toLowerCase(),
    weight: weight === undefined ? 1 : Number(weight) || 0,
  };
}

/**
 * The language to answer in: the one that was chosen, else the best of those the browser asks for that
 * we have, else English. Hostile values choose nothing.
 */
export function negotiateLocale(
  chosen: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  if (isLocale(chosen)) return chosen;
  const wishes = (acceptLanguage ?? "").slice(0, LONGEST_HEADER).split(",").map(wishOf);
  const best = wishes
    .filter((wish) => wish.weight > 0 && isLocale(wish.language))
    .sort((a, b) => b.weight - a.weight)[0]?.language;
  return isLocale(best) ? best : DEFAULT_LOCALE;
}
