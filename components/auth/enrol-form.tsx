"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmAuthenticator } from "@/lib/web/auth/enrol-actions";
import { idle } from "@/lib/web/form-state";
import { CodeField } from "./code-field";

/** The first code of a new authenticator. */
export function EnrolForm({ to }: { to: string }) {
  const t = useTranslations("auth.enrol");
  const [state, submit] = useActionState(confirmAuthenticator, idle);
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
