"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { agreeStandDown, refuseStandDown } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type StandDownAnswerProps = {
  alertId: string;
  askId: string;
  formKey: string;
  answer: "agree" | "refuse" | "takeBack";
};

/** A word on an end that somebody asked for: yes, no, or, of whoever asked, taken back. */
export function StandDownAnswer({ alertId, askId, formKey, answer }: StandDownAnswerProps) {
  const t = useTranslations("alerts.standDown");
  const [state, submit] = useActionState(answer === "agree" ? agreeStandDown : refuseStandDown, idle);
  return (
    <form action={submit}>
      <ErrorSummary state={state} scope={answer} />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="askId" value={askId} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton kind={answer === "agree" ? "primary" : "plain"}>{t(answer)}</SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
