"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { agreeStandDown, refuseStandDown } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type AskFormProps = {
  alertId: string;
  askId: string;
  formKey: string;
  act: "agree" | "refuse" | "withdraw";
};

/** One answer to who asked for the end of an alert. */
export function AskForm({ alertId, askId, formKey, act }: AskFormProps) {
  const t = useTranslations("alerts.ask");
  const [state, submit] = useActionState(act === "agree" ? agreeStandDown : refuseStandDown, idle);
  return (
    <form action={submit} className="mb-2">
      <ErrorSummary state={state} scope={act} />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="askId" value={askId} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton {...(act === "agree" ? {} : { kind: "plain" })}>{t(act)}</SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
