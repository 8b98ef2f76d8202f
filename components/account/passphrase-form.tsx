"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PassphraseField } from "@/components/auth/passphrase-field";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePassphrase } from "@/lib/web/account/actions";
import { idle } from "@/lib/web/form-state";

/** The present passphrase, and another. */
export function PassphraseForm() {
  const t = useTranslations("account.passphrase");
  const [state, submit] = useActionState(changePassphrase, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <PassphraseField name="passphrase" kind="current" label={t("now")} state={state} required />
      <PassphraseField name="newPassphrase" kind="new" label={t("next")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
