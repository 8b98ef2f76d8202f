"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/web/auth/sign-in-actions";
import { idle } from "@/lib/web/form-state";
import { PassphraseField } from "./passphrase-field";

/** The first step: mail and passphrase. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations("auth.signIn");
  const [state, submit] = useActionState(signIn, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        state={state}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
      />
      <PassphraseField name="passphrase" kind="current" label={t("passphrase")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
