"use client";

import { type ReactNode, useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { type FormState, idle } from "@/lib/web/form-state";

type LawFormProps = {
  action: FormAction;
  /** Sent as they are. */
  hidden: Record<string, string>;
  /** What each field is called, for the summary of errors. */
  labels?: Record<string, string>;
  submit: ReactNode;
  kind?: "primary" | "plain";
  size?: "normal" | "small";
  /** Sets its ids apart from those of another form on the page. */
  scope?: string;
  children?: (state: FormState) => ReactNode;
};

/** A form about the law of the organisation: what went wrong, the fields, the button. What was typed comes back. */
export function LawForm(props: LawFormProps) {
  const { action, hidden, labels, submit, kind = "plain", size, scope, children } = props;
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="form" noValidate>
      <ErrorSummary state={state} labels={labels} scope={scope} />
      <SessionGone state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(state)}
      <div>
        <SubmitButton kind={kind} size={size}>
          {submit}
        </SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
