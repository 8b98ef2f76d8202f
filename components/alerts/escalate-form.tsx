"use client";

import { ChevronsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { escalateAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

/** *Escalate now*: the next are called without waiting. Always there while the alert runs. */
export function EscalateForm({ alertId, formKey }: { alertId: string; formKey: string }) {
  const t = useTranslations("alerts.escalate");
  const [state, submit] = useActionState(escalateAlert, idle);
  return (
    <form action={submit}>
      <ErrorSummary state={state} scope="escalate" />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton kind="plain" icon={<ChevronsUp aria-hidden="true" />}>
        {t("submit")}
      </SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
