"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { idle } from "@/lib/web/form-state";

type DropFormProps = { action: FormAction; there: boolean; children: ReactNode };

/**
 * One button that takes a choice back.
 * @param there whether there is a choice; without one only the word that it was taken back stands here
 */
export function DropForm({ action, there, children }: DropFormProps) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className={there || state !== idle ? "form mt-4 justify-items-start" : undefined}>
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      {there ? (
        <SubmitButton kind="plain" size="small">
          {children}
        </SubmitButton>
      ) : null}
      <FormStatus state={state} />
    </form>
  );
}
