import type { Choice } from "@/components/ui/choice-list";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locales";
import { countryName, countryOptions } from "@/lib/i18n/regions";
import { spokenLanguages } from "@/lib/people/languages";
import { attributesOf } from "@/lib/vocabulary/attributes";
import type { CodeList } from "@/lib/vocabulary/codes";
import { choicesOf } from "@/lib/vocabulary/labels";
import { AT_LIBERTY } from "@/lib/web/cases/read-log-form";

/** The choices of the form in the reader's language. They are made on the server: the word lists are too heavy for the browser. */
export type LogChoices = {
  hostStates: (Option | OptionGroup)[];
  heldBy: Option[];
  sources: Option[];
  grades: Option[];
  teams: Option[];
  sexGender: Option[];
  languages: Option[];
  proceedings: Option[];
  relations: Option[];
  consents: Choice[];
};

type Ground = {
  hostStates: readonly string[];
  teams: readonly { id: string; name: string }[];
  words: { ours: string; everywhere: string; atLiberty: string };
};

export function logChoices(locale: Locale, { hostStates, teams, words }: Ground): LogChoices {
  const options = (list: CodeList, without: string[] = []): Option[] =>
    choicesOf(list, locale)
      .filter(({ code }) => !without.includes(code))
      .map(({ code, label }) => ({ value: code, label }));
  const letter = (grade: "a" | "b" | "c" | "d") => attributesOf("evidence_grade", grade).symbol;
  return {
    hostStates: [
      {
        label: words.ours,
        options: hostStates.map((value) => ({ value, label: countryName(locale, value) })),
      },
      {
        label: words.everywhere,
        options: countryOptions(locale).filter(({ value }) => !hostStates.includes(value)),
      },
    ],
    heldBy: [...options("holding_body", ["unknown"]), { value: AT_LIBERTY, label: words.atLiberty }],
    sources: choicesOf("source_kind", locale)
      .filter(({ code }) => code !== "unknown")
      .map(({ code, label }) => ({
        value: code,
        label: `${label} (${letter(attributesOf("source_kind", code).defaultGrade)})`,
      })),
    grades: choicesOf("evidence_grade", locale).map(({ code, label }) => ({
      value: code,
      label: `${letter(code)}: ${label}`,
    })),
    teams: teams.map(({ id, name }) => ({ value: id, label: name })),
    sexGender: options("sex_gender", ["unknown"]),
    languages: spokenLanguages(locale),
    proceedings: options("proceeding_type"),
    relations: options("person_relation", ["unknown"]),
    consents: options("consent_scope"),
  };
}
