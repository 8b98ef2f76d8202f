"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { idle } from "@/lib/web/form-state";

/** One button that takes a choice back. */
export function DropForm({ action, children }: { action: FormAction; children: ReactNode }) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <SubmitButton kind="plain" size="small">
        {children}
      </SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
