import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a sentence needs to be filled: its arguments with their kinds, and its tags. */
export function placesOf(message: string): string[] {
  const places = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.tag) {
        places.add(`<${element.value}>`);
        visit(element.children);
        continue;
      }
      places.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(message));
  return [...places].sort();
}

/** The names alone, as the code gives them. */
export const namesOf = (places: readonly string[]): string[] =>
  places.map((place) => place.replace(/[<>]/g, ""));

const PLURALS = { en: ["one", "other"], ru: ["one", "few", "many", "other"] };

/** Forms that an exact number says as well: in English only 1 is "one", in Russian 21 is too. */
const SAME = { en: { one: "=1" }, ru: {} } as const;

function missingForms(locale: keyof typeof PLURALS, options: readonly string[]): string[] {
  // An English word that does not change with the number needs no more than "other".
  if (locale === "en" && options.every((form) => form === "other" || form.startsWith("="))) return [];
  const same: Record<string, string> = SAME[locale];
  return PLURALS[locale].filter((form) => !options.includes(form) && !options.includes(same[form] ?? form));
}

/** The forms of number that a sentence in this language leaves out. */
export function missingPlurals(locale: keyof typeof PLURALS, message: string): string[] {
  const missing: string[] = [];
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
      if (element.type === TYPE.plural) missing.push(...missingForms(locale, Object.keys(element.options)));
      for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(message));
  return missing;
}

/** Signs that a text was not made ready for ICU: markup of another kind, or a quote that would swallow what follows. */
export function unescapedIn(message: string): string[] {
  const found: string[] = [
    ...(message.match(/&[a-z]+;|&#\d+;|'[{}<>#|]|[{}<>#|]'|<\/?[a-z]+ [^>]*>/gi) ?? []),
  ];
  if (message !== message.trim() || message === "") found.push("space at an end, or nothing at all");
  return found;
}
