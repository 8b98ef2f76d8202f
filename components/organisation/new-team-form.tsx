"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { idle } from "@/lib/web/form-state";
import { addTeam } from "@/lib/web/organisation/settings-actions";

/** A new team. */
export function NewTeamForm() {
  const t = useTranslations("organisation.team");
  const [state, submit] = useActionState(addTeam, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <TextField name="teamName" label={t("new")} state={state} maxLength={80} required />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
