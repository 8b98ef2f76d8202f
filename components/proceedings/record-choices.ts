import type { Option, OptionGroup } from "@/components/ui/select-field";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { countryName } from "@/lib/i18n/regions";
import type { DecisionView, FilingView, ProceedingView } from "@/lib/proceedings/views";
import { findRule } from "@/lib/remedies/packs";
import { ruleText } from "@/lib/remedies/rule-text";
import { label } from "@/lib/vocabulary/labels";
import type { RuleChoice } from "@/lib/web/proceedings/choices";

type Named = Pick<ProceedingView, "type" | "reference"> & Partial<Pick<ProceedingView, "number">>;

/** What a proceeding is called in a list: its kind, which of several alike it is, and its reference where it has one. */
export function proceedingName({ type, number, reference }: Named, locale: Locale): string {
  const words = label("proceeding_type", type, locale);
  const kind = number ? `${words} (${number})` : words;
  return reference ? `${kind}, ${reference}` : kind;
}

export function proceedingOptions(
  proceedings: readonly (Named & Pick<ProceedingView, "id">)[],
  locale: Locale,
): Option[] {
  return proceedings.map((each) => ({ value: each.id, label: proceedingName(each, locale) }));
}

/** What a decision is called in a list: its outcome, and its day where that is known. */
export function decisionName({ outcome, decidedOn }: DecisionView, locale: Locale): string {
  const words = label("decision_outcome", outcome, locale);
  return decidedOn ? `${words}, ${formatDay(locale, decidedOn)}` : words;
}

export function decisionOptions(proceedings: readonly ProceedingView[], locale: Locale): Option[] {
  return proceedings.flatMap(({ decisions }) =>
    decisions.map((each) => ({ value: each.id, label: decisionName(each, locale) })),
  );
}

/** What a filing is called in a list: its own words or those of its rule, and its day where that is known. */
export function filingName({ title, ruleId, on }: FilingView, locale: Locale): string {
  const rule = ruleId === null ? null : findRule(ruleId);
  const words = title ?? (rule ? ruleText(rule, locale).remedy.text : (ruleId ?? ""));
  return on ? `${words}, ${formatDay(locale, on)}` : words;
}

export function filingOptions(proceedings: readonly ProceedingView[], locale: Locale): Option[] {
  return proceedings.flatMap(({ filings }) =>
    filings.map((each) => ({ value: each.id, label: filingName(each, locale) })),
  );
}

/** Every rule under the state or body it belongs to. */
export function ruleOptions(rules: readonly RuleChoice[], locale: Locale): OptionGroup[] {
  const groups = new Map<string, Option[]>();
  for (const { id, jurisdiction, remedy, lang } of rules) {
    const options = groups.get(jurisdiction) ?? [];
    options.push({ value: id, label: `${remedy} · ${id}`, lang });
    groups.set(jurisdiction, options);
  }
  return [...groups].map(([jurisdiction, options]) => ({
    label: jurisdictionName(jurisdiction, locale),
    options,
  }));
}

function jurisdictionName(jurisdiction: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(jurisdiction) ? countryName(locale, jurisdiction) : jurisdiction;
}
