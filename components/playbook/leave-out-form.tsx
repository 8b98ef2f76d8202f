"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/web/form-state";
import { leaveItemOut } from "@/lib/web/playbook/edit-actions";

type LeaveOutFormProps = { level: string; code: string; formKey: string; words: string; isOut: boolean };

/** Leaves one of the program's actions out, or brings it back. */
export function LeaveOutForm({ level, code, formKey, words, isOut }: LeaveOutFormProps) {
  const t = useTranslations("playbook.editor");
  const [state, send] = useActionState(leaveItemOut, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} scope={`leave-${code}`} />
      <input type="hidden" name="level" value={level} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="leave" value={isOut ? "in" : "out"} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton kind="quiet" size="small">
        {t(isOut ? "bringBack" : "leaveOut")}
        <span className="sr-only">: {words}</span>
      </SubmitButton>
    </form>
  );
}
