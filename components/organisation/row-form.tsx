"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { idle } from "@/lib/web/form-state";

type RowFormProps = {
  action: FormAction;
  /** What the button stands for: a name and a value. */
  name: string;
  value: string;
  children: ReactNode;
  size?: "normal" | "small";
};

/** One button that does one thing to one row, and says how it went. */
export function RowForm({ action, name, value, children, size = "normal" }: RowFormProps) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className="form justify-items-start">
      <ErrorSummary state={state} scope={value} />
      <SessionGone state={state} />
      <SubmitButton kind="plain" size={size} name={name} value={value}>
        {children}
      </SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
