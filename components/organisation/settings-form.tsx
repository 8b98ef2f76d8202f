"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { type SettingsChoices, SettingsFields } from "@/components/auth/settings-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Organisation } from "@/lib/organisations/queries";
import { idle } from "@/lib/web/form-state";
import { saveSettings } from "@/lib/web/organisation/settings-actions";

type SettingsFormProps = { settings: Organisation; choices: SettingsChoices };

/** The settings of the organisation. */
export function SettingsForm({ settings, choices }: SettingsFormProps) {
  const t = useTranslations("organisation.settings");
  const [state, submit] = useActionState(saveSettings, idle);
  const labels = {
    organisation: t("name"),
    hostStates: t("hostStates"),
    timeZone: t("timeZone"),
    language: t("language"),
    codenameLanguage: t("codenameLanguage"),
  };
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <StaleNotice state={state} labels={labels} />
      <input type="hidden" name="version" value={settings.version} />
      <SettingsFields
        state={state}
        choices={choices}
        now={settings}
        language={settings.language}
        codenameLanguage={settings.codenameLanguage}
      />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </form>
  );
}
