"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AboutFields } from "@/components/auth/about-fields";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveDetails } from "@/lib/web/account/actions";
import type { Choice } from "@/lib/web/auth/choices";
import { idle } from "@/lib/web/form-state";

type DetailsFormProps = {
  details: { name: string; phone: string | null; languages: readonly string[]; version: number };
  languages: readonly Choice[];
};

/** Name, phone, languages. */
export function DetailsForm({ details, languages }: DetailsFormProps) {
  const t = useTranslations("account.you");
  const fields = useTranslations("auth.invitation");
  const [state, submit] = useActionState(saveDetails, idle);
  const labels = { name: fields("name"), phone: fields("phone"), languages: fields("languages") };
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <StaleNotice state={state} labels={labels} />
      <input type="hidden" name="version" value={details.version} />
      <AboutFields state={state} languages={languages} now={details} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
