"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerMessage } from "@/lib/web/answer/actions";
import { idle } from "@/lib/web/form-state";

/** The one button of a message's page. It posts: whoever only opens the link has answered nothing. */
export function AnswerForm({ token, children }: { token: string; children: ReactNode }) {
  const [state, submit] = useActionState(answerMessage, idle);
  return (
    <form action={submit} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <div>
        <SubmitButton>{children}</SubmitButton>
      </div>
    </form>
  );
}
