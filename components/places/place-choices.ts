import { optionsOf } from "@/components/casework/options";
import type { Locale } from "@/lib/i18n/locales";
import { countryName, countryOptions } from "@/lib/i18n/regions";
import type { PlaceChoices } from "./place-form";

/** What the form of a place offers; the host states of the organisation come first. Made on the server. */
export function placeChoices(
  locale: Locale,
  hostStates: readonly string[],
  words: { ours: string; others: string },
): PlaceChoices {
  const ours = hostStates.map((value) => ({ value, label: countryName(locale, value) }));
  const others = countryOptions(locale).filter(({ value }) => !hostStates.includes(value));
  return {
    kinds: optionsOf("place_kind", locale),
    bodies: optionsOf("holding_body", locale),
    states: [
      { label: words.ours, options: ours },
      { label: words.others, options: others },
    ],
  };
}
