import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locales";
import { categoryOf, stagesOf, typesIn } from "@/lib/proceedings/lanes";
import { attributesOf } from "@/lib/vocabulary/attributes";
import { type Code, type CodeList, codesOf } from "@/lib/vocabulary/codes";
import { choicesOf, label } from "@/lib/vocabulary/labels";
import type { NoticeChoices } from "./notice-fields";
import type { ProceedingChoices } from "./proceeding-form";
import type { SourceChoices } from "./source-fields";

/*
 * The choices of the forms, in the reader's language. The word lists are heavy, so they stay on the server and
 * the browser gets finished words.
 */

/** A list as options, or some of its codes. */
export function optionsOf<L extends CodeList>(list: L, locale: Locale, codes?: readonly Code<L>[]): Option[] {
  const all = choicesOf(list, locale).map((choice) => ({
    value: choice.code as string,
    label: choice.label,
  }));
  return codes ? all.filter(({ value }) => (codes as readonly string[]).includes(value)) : all;
}

export function sourceChoices(locale: Locale): SourceChoices {
  return { sourceKinds: optionsOf("source_kind", locale), grades: gradeOptions(locale) };
}

export function noticeChoices(locale: Locale): NoticeChoices {
  return {
    kinds: optionsOf("notice_kind", locale),
    recipients: optionsOf("notice_to", locale),
    channels: optionsOf("channel_of_notice", locale),
    grades: gradeOptions(locale),
  };
}

export function proceedingChoices(locale: Locale): ProceedingChoices {
  const lanes = codesOf("proceeding_category");
  const types = codesOf("proceeding_type");
  return {
    ...sourceChoices(locale),
    types: lanes.map(
      (lane): OptionGroup => ({
        label: label("proceeding_category", lane, locale),
        options: optionsOf("proceeding_type", locale, typesIn(lane)),
      }),
    ),
    stages: Object.fromEntries(lanes.map((lane) => [lane, stageGroup(lane, locale)])),
    lanes: Object.fromEntries(types.map((type) => [type, categoryOf(type)])),
    procedures: procedureOptions(locale),
    licences: optionsOf("counsel_licence", locale),
  };
}

/** The procedures a person may choose; what only rules say of themselves is left out. */
export function procedureOptions(locale: Locale): Option[] {
  const codes = codesOf("procedure").filter((code) => code !== "any" && code !== "none");
  return optionsOf("procedure", locale, codes);
}

function stageGroup(lane: Code<"proceeding_category">, locale: Locale): OptionGroup {
  const { list } = stagesOf(lane);
  return { label: label("proceeding_category", lane, locale), options: optionsOf(list, locale) };
}

/** Each grade with the letter that stands for it elsewhere. */
function gradeOptions(locale: Locale): Option[] {
  return choicesOf("evidence_grade", locale).map(({ code, label: words }) => ({
    value: code,
    label: `${attributesOf("evidence_grade", code).symbol} · ${words}`,
  }));
}
