"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextField } from "@/components/ui/text-field";
import { LOCALES } from "@/lib/i18n/locales";
import type { Choice } from "@/lib/web/auth/choices";
import type { FormState } from "@/lib/web/form-state";

type AboutFieldsProps = {
  state: FormState;
  scope?: string;
  languages: readonly Choice[];
  /** The language of screens that is offered; left out where it is asked elsewhere. */
  locale?: string;
  now?: { name: string; phone: string | null; languages: readonly string[] };
};

/** What a member says of themselves. */
export function AboutFields({ state, scope, languages, locale, now }: AboutFieldsProps) {
  const t = useTranslations("auth.invitation");
  const names = useTranslations("layout.language");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        state={state}
        scope={scope}
        defaultValue={now?.name}
        autoComplete="name"
        maxLength={100}
        required
      />
      <TextField
        name="phone"
        type="tel"
        dir="ltr"
        label={t("phone")}
        hint={t("phoneHint")}
        state={state}
        scope={scope}
        defaultValue={now?.phone ?? undefined}
        autoComplete="tel"
        maxLength={40}
        optional
      />
      <CheckboxGroupField
        name="languages"
        label={t("languages")}
        state={state}
        scope={scope}
        choices={languages}
        defaultValues={now?.languages}
        inline
        optional
      />
      {locale ? (
        <RadioGroupField
          name="locale"
          label={t("locale")}
          state={state}
          scope={scope}
          choices={LOCALES.map((value) => ({ value, label: names(value), lang: value }))}
          defaultValue={locale}
          inline
        />
      ) : null}
    </>
  );
}
