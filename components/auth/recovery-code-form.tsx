"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { giveRecoveryCode } from "@/lib/web/auth/sign-in-actions";
import { idle } from "@/lib/web/form-state";

/** The second step without a phone. */
export function RecoveryCodeForm({ to }: { to: string }) {
  const t = useTranslations("auth.signIn");
  const [state, submit] = useActionState(giveRecoveryCode, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="recoveryCode"
        label={t("recoveryCode")}
        hint={t("recoveryHint")}
        state={state}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        required
      />
      <div>
        <SubmitButton>{t("recoverySubmit")}</SubmitButton>
      </div>
    </form>
  );
}
