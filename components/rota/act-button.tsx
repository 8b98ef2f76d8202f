"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/web/action";
import { idle } from "@/lib/web/form-state";

type Press = { value?: string; label: string; of?: string };

type ActButtonsProps = { action: FormAction; id: string; name?: string; buttons: readonly Press[] };

/** One or two buttons that do something to one row, and say how it went. `of` tells a screen reader to which. */
export function ActButtons({ action, id, name, buttons }: ActButtonsProps) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className="grid gap-2">
      <ErrorSummary state={state} scope={id} />
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap gap-2">
        {buttons.map(({ value, label, of }) => (
          <SubmitButton key={label} kind="plain" size="small" name={value ? name : undefined} value={value}>
            {label}
            {of ? <span className="sr-only">: {of}</span> : null}
          </SubmitButton>
        ))}
      </div>
      <FormStatus state={state} />
    </form>
  );
}
