"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { saveLocale } from "@/lib/web/account/actions";
import { idle } from "@/lib/web/form-state";

/** The language one reads in, on every device. */
export function LocaleForm({ locale }: { locale: Locale }) {
  const t = useTranslations("account.screen");
  const names = useTranslations("layout.language");
  const [state, submit] = useActionState(saveLocale, idle);
  return (
    <form action={submit} className="form">
      <ErrorSummary state={state} scope="screen" />
      <SessionGone state={state} />
      <RadioGroupField
        name="locale"
        scope="screen"
        label={t("language")}
        hint={t("languageHint")}
        choices={LOCALES.map((value) => ({ value, label: names(value), lang: value }))}
        defaultValue={locale}
        state={state}
        inline
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
