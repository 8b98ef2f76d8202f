import { type Code, type CodeList, codesOf } from "./codes.ts";
import ruleWords from "./rule-words.json" with { type: "json" };
import vocabulary from "./vocabulary.json" with { type: "json" };

/** The languages that the word lists are written in; English is complete. */
export type LabelLocale = "en" | "ru";

type Words = { en: string; ru?: string; note?: string; meaning?: { en: string; ru?: string } };

const ENTRIES: Record<string, Record<string, Words>> = { ...vocabulary, ...withoutHeadings(ruleWords) };
const HEADINGS: Record<string, Words> = { ...vocabulary.lists, ...ruleWords.lists };

/**
 * What a code is called on the screen, in English where the language has no word yet.
 * Weighs 120 KB: ask on the server and hand the word to the browser.
 */
export function label<L extends CodeList>(list: L, code: Code<L>, locale: LabelLocale): string {
  return inLanguage(entry(list, code), locale);
}

/** A list as choices for a field, in its own order. */
export function choicesOf<L extends CodeList>(
  list: L,
  locale: LabelLocale,
): { code: Code<L>; label: string }[] {
  return codesOf(list).map((code) => ({ code, label: label(list, code, locale) }));
}

/** The heading of a whole list, for fields and filters. */
export function listLabel(list: CodeList, locale: LabelLocale): string {
  return inLanguage(HEADINGS[list]!, locale);
}

/** What a level, a shield or a role means, in a sentence for the reader; null where the list tells none. */
export function meaningOf<L extends CodeList>(list: L, code: Code<L>, locale: LabelLocale): string | null {
  const { meaning } = entry(list, code);
  return meaning ? inLanguage(meaning, locale) : null;
}

/** The note for developers and translators; never shown. Null where there is none. */
export function noteOf<L extends CodeList>(list: L, code: Code<L>): string | null {
  return entry(list, code).note ?? null;
}

function entry<L extends CodeList>(list: L, code: Code<L>): Words {
  return ENTRIES[list]![code]!;
}

function inLanguage(words: { en: string; ru?: string }, locale: LabelLocale): string {
  return words[locale] ?? words.en;
}

function withoutHeadings({ lists: _, ...lists }: typeof ruleWords): Record<string, Record<string, Words>> {
  return lists;
}
