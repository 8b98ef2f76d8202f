"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { runDrill } from "@/lib/web/drills/actions";
import { idle } from "@/lib/web/form-state";

/** Begins a drill now. */
export function RunDrillForm({ children }: { children: ReactNode }) {
  const [state, submit] = useActionState(runDrill, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} scope="now" />
      <SessionGone state={state} />
      <SubmitButton>{children}</SubmitButton>
    </form>
  );
}
