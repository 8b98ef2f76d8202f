import type { Option } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locales";
import { attributesOf } from "@/lib/vocabulary/attributes";
import type { Code, CodeList } from "@/lib/vocabulary/codes";
import { choicesOf, label } from "@/lib/vocabulary/labels";

/** A code list as choices of a field, in its own order. Made on the server: the words of all lists weigh more than a page. */
export function optionsOf<L extends CodeList>(list: L, locale: Locale): Option[] {
  return choicesOf(list, locale).map(({ code, label: words }) => ({ value: code, label: words }));
}

/** Some codes of a list, in the order given. */
export function someOf<L extends CodeList>(list: L, codes: readonly Code<L>[], locale: Locale): Option[] {
  return codes.map((code) => ({ value: code, label: label(list, code, locale) }));
}

/** Kinds of source, and grades by their letter and what it stands for. */
export function sourceChoices(locale: Locale): { kinds: Option[]; grades: Option[] } {
  const grades = choicesOf("evidence_grade", locale).map(({ code, label: words }) => ({
    value: code,
    label: `${attributesOf("evidence_grade", code).symbol} · ${words}`,
  }));
  return { kinds: optionsOf("source_kind", locale), grades };
}
