"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { unlockSession } from "@/lib/web/auth/session-actions";
import { idle } from "@/lib/web/form-state";
import { PassphraseField } from "./passphrase-field";

/** Opens a locked session again. */
export function UnlockForm({ to }: { to: string }) {
  const t = useTranslations("auth.unlock");
  const [state, submit] = useActionState(unlockSession, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <PassphraseField name="passphrase" kind="current" label={t("passphrase")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
