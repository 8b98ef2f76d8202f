"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Choice } from "@/lib/web/auth/choices";
import { join } from "@/lib/web/auth/join-actions";
import { idle } from "@/lib/web/form-state";
import { AboutFields } from "./about-fields";
import { PassphraseField } from "./passphrase-field";

export type JoinFormProps = { token: string; languages: readonly Choice[]; locale: string };

/** Joining as somebody new here. */
export function JoinForm({ token, languages, locale }: JoinFormProps) {
  const t = useTranslations("auth.invitation");
  const [state, submit] = useActionState(join, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <AboutFields state={state} languages={languages} locale={locale} />
      <PassphraseField name="passphrase" kind="new" label={t("passphrase")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
