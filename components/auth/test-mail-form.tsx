"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { sendSetupTestMail } from "@/lib/web/auth/setup-actions";
import { idle } from "@/lib/web/form-state";

/** One mail before anything is set up. A form of its own, first on the page: without scripts, sending it reloads the page. */
export function TestMailForm({ token }: { token: string }) {
  const t = useTranslations("setup.mail");
  const [state, submit] = useActionState(sendSetupTestMail, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} scope="mail" />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="testMailTo"
        type="email"
        scope="mail"
        label={t("to")}
        state={state}
        autoComplete="email"
        maxLength={254}
      />
      <div>
        <SubmitButton kind="plain">{t("submit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
