"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { giveCode } from "@/lib/web/auth/sign-in-actions";
import { idle } from "@/lib/web/form-state";
import { CodeField } from "./code-field";

/** The second step: the code of the authenticator. */
export function CodeForm({ to }: { to: string }) {
  const t = useTranslations("auth.signIn");
  const [state, submit] = useActionState(giveCode, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <CodeField label={t("code")} hint={t("codeHint")} state={state} />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
