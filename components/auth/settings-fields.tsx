"use client";

import { useTranslations } from "next-intl";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { LOCALES } from "@/lib/i18n/locales";
import type { Choice, ChoiceGroup } from "@/lib/web/auth/choices";
import type { FormState } from "@/lib/web/form-state";
import { HostStatesField } from "./host-states-field";

export type SettingsChoices = { states: { known: Choice[]; others: Choice[] }; zones: ChoiceGroup[] };

type SettingsFieldsProps = {
  state: FormState;
  choices: SettingsChoices;
  now?: { name: string; hostStates: string[]; timeZone: string };
  language: string;
  codenameLanguage: string;
};

/** The settings of an organisation, as they are first asked and later changed. */
export function SettingsFields({ state, choices, now, language, codenameLanguage }: SettingsFieldsProps) {
  const t = useTranslations("setup.organisation");
  const languages = useTranslations("layout.language");
  const locales = LOCALES.map((value) => ({ value, label: languages(value), lang: value }));
  return (
    <>
      <TextField
        name="organisation"
        label={t("name")}
        state={state}
        defaultValue={now?.name}
        autoComplete="organization"
        maxLength={120}
        required
      />
      <HostStatesField
        label={t("hostStates")}
        hint={t("hostStatesHint")}
        otherLabel={t("otherStates")}
        otherHint={t("otherStatesHint")}
        state={state}
        choices={choices.states}
        defaultValues={now?.hostStates}
        required
      />
      <SelectField
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        state={state}
        options={choices.zones}
        defaultValue={now?.timeZone}
        required
      />
      <RadioGroupField
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        state={state}
        choices={locales}
        defaultValue={language}
        inline
      />
      <RadioGroupField
        name="codenameLanguage"
        label={t("codenameLanguage")}
        hint={t("codenameLanguageHint")}
        state={state}
        choices={locales}
        defaultValue={codenameLanguage}
        inline
      />
    </>
  );
}
