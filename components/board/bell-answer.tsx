"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveBellAnswer } from "@/lib/web/alerts/bell-action";
import { idle } from "@/lib/web/form-state";

type BellAnswerProps = { caseId: string; reminderId: string };

/** *I am on it*: one press, for everybody who hears this bell to see. */
export function BellAnswer({ caseId, reminderId }: BellAnswerProps) {
  const t = useTranslations("board.bell");
  const [state, send] = useActionState(saveBellAnswer, idle);
  return (
    <form action={send} className="pt-1">
      <ErrorSummary state={state} scope={reminderId} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="reminderId" value={reminderId} />
      <SubmitButton>{t("answer")}</SubmitButton>
    </form>
  );
}
