import "server-only";
import { FORMAT_LOCALE, type Locale } from "../../i18n/locales.ts";
import { countryName, countryOptions, isCountryCode } from "../../i18n/regions.ts";
import { allRules } from "../../remedies/packs.ts";
import { stateZone } from "../../time/state-zones.ts";
import { choicesOf as codeChoices } from "../../vocabulary/labels.ts";

export type Choice = { value: string; label: string };
export type ChoiceGroup = { label: string; options: Choice[] };

/** The states of the world: those whose law is in the program, and the others. */
export function stateChoices(locale: Locale): { known: Choice[]; others: Choice[] } {
  const withRules = statesWithRules();
  const known = withRules.map((value) => ({ value, label: countryName(locale, value) }));
  return {
    known: known.sort(byLabel(locale)),
    others: countryOptions(locale).filter(({ value }) => !withRules.includes(value)),
  };
}

const byLabel = (locale: Locale) => {
  const { compare } = new Intl.Collator(FORMAT_LOCALE[locale]);
  return (a: Choice, b: Choice) => compare(a.label, b.label);
};

function statesWithRules(): string[] {
  return [...new Set(allRules().map((rule) => rule.jurisdiction))].filter(isCountryCode);
}

/** Every zone of the world under its continent; before them those of the states whose law is in the program. */
export function zoneChoices(headings: { near: string; others: string }): ChoiceGroup[] {
  const near = [...new Set(statesWithRules().flatMap((state) => stateZone(state) ?? []))].sort();
  const groups = new Map<string, Choice[]>([[headings.near, near.map(zoneChoice)]]);
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const [area = ""] = zone.split("/");
    const heading = zone.includes("/") ? area : headings.others;
    groups.set(heading, [...(groups.get(heading) ?? []), zoneChoice(zone)]);
  }
  return [...groups].map(([label, options]) => ({ label, options }));
}

const zoneChoice = (zone: string): Choice => ({ value: zone, label: zone.replaceAll("_", " ") });

/** The languages people here speak and are written to in. */
export function languageChoices(locale: Locale): Choice[] {
  return codeChoices("language", locale).map(({ code, label }) => ({ value: code, label }));
}
