"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { ring } from "@/lib/web/calls/actions";
import { idle } from "@/lib/web/form-state";

type RingFormProps = {
  alertId: string;
  entryId: string;
  formKey: string;
  name: string;
  /** A colleague rings the same number now, and this page says so. */
  isRung: boolean;
  wasRung: boolean;
};

/**
 * *I am ringing them*: the number is theirs for a quarter of an hour. Where a colleague rings it, they are told who and since when, and
 * only then is there a way to go on.
 */
export function RingForm({ alertId, entryId, formKey, name, isRung, wasRung }: RingFormProps) {
  const t = useTranslations("calls.line");
  const [state, send] = useActionState(ring, idle);
  const isKnowing = isRung || state.message?.code === "calls.said.ringing";
  return (
    <form action={send} className="grid justify-items-start gap-2">
      <ErrorSummary state={state} scope={`ring-${entryId}`} />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="key" value={formKey} />
      {isKnowing ? <input type="hidden" name="knowing" value="yes" /> : null}
      <SubmitButton kind="plain" size="small">
        {isKnowing ? t("ringAnyway") : wasRung ? t("ringAgain") : t("ring")}
        <span className="sr-only">: {name}</span>
      </SubmitButton>
    </form>
  );
}
