"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerDrillHere } from "@/lib/web/drills/actions";
import { idle } from "@/lib/web/form-state";

/** *I am here*. */
export function AnswerDrillForm({ drillId, children }: { drillId: string; children: ReactNode }) {
  const [state, submit] = useActionState(answerDrillHere, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <input type="hidden" name="drillId" value={drillId} />
      <SubmitButton size="wide">{children}</SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
