"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptReset } from "@/lib/web/auth/join-actions";
import { idle } from "@/lib/web/form-state";
import { PassphraseField } from "./passphrase-field";

/** Another passphrase, for somebody the operator lets in anew. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("auth.reset");
  const [state, submit] = useActionState(acceptReset, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <PassphraseField name="passphrase" kind="new" label={t("passphrase")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
