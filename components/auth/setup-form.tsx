"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { setUp } from "@/lib/web/auth/setup-actions";
import { idle } from "@/lib/web/form-state";
import { PassphraseField } from "./passphrase-field";
import { type SettingsChoices, SettingsFields } from "./settings-fields";

type SetupFormProps = { token: string; locale: string; choices: SettingsChoices };

/** The organisation and its first admin. */
export function SetupForm({ token, locale, choices }: SetupFormProps) {
  const t = useTranslations("setup");
  const [state, submit] = useActionState(setUp, idle);
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <Card id="organisation" title={t("organisation.title")}>
        <div className="form">
          <SettingsFields state={state} choices={choices} language={locale} codenameLanguage={locale} />
          <TextField
            name="team"
            label={t("organisation.team")}
            hint={t("organisation.teamHint")}
            state={state}
            defaultValue={t("organisation.teamDefault")}
            maxLength={80}
            required
          />
        </div>
      </Card>
      <Card id="admin" title={t("admin.title")}>
        <p className="mb-3">{t("admin.lead")}</p>
        <div className="form">
          <TextField
            name="name"
            label={t("admin.name")}
            hint={t("admin.nameHint")}
            state={state}
            autoComplete="name"
            maxLength={100}
            required
          />
          <TextField
            name="email"
            type="email"
            label={t("admin.email")}
            hint={t("admin.emailHint")}
            state={state}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
          />
          <TextField
            name="phone"
            type="tel"
            dir="ltr"
            label={t("admin.phone")}
            hint={t("admin.phoneHint")}
            state={state}
            autoComplete="tel"
            maxLength={40}
            optional
          />
          <PassphraseField
            name="passphrase"
            kind="new"
            label={t("admin.passphrase")}
            state={state}
            required
          />
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </div>
      </Card>
    </form>
  );
}
