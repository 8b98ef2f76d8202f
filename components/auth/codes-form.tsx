"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { notedCodes } from "@/lib/web/auth/enrol-actions";
import { idle } from "@/lib/web/form-state";

/** The recovery codes are noted down. */
export function CodesForm({ to }: { to: string }) {
  const t = useTranslations("auth.codes");
  const [state, submit] = useActionState(notedCodes, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="to" value={to} />
      <CheckboxField name="noted" label={t("noted")} state={state} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </form>
  );
}
