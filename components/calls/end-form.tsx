"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { DayAndHour } from "@/components/casework/in-an-hour";
import { LaterField } from "@/components/casework/later-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { letGo, saveCall } from "@/lib/web/calls/actions";
import { idle } from "@/lib/web/form-state";

type EndFormProps = {
  alertId: string;
  callId: string;
  formKey: string;
  /** What the clock of the host state is called. */
  zone: string;
  inAnHour: DayAndHour;
  /** Whether the line is this person's still: then it can be let go. */
  isRunning: boolean;
};

/** What came of a call, what was answered, and when to ring again. */
export function EndForm({ alertId, callId, formKey, zone, inAnHour, isRunning }: EndFormProps) {
  const t = useTranslations("calls.end");
  const [state, send] = useActionState(saveCall, idle);
  const scope = `call-${callId}`;
  const results = (["reached", "no_answer", "refused"] as const).map((value) => ({ value, label: t(value) }));
  const again = [
    { value: "15", label: t("minutes", { minutes: 15 }) },
    { value: "30", label: t("minutes", { minutes: 30 }) },
    { value: "60", label: t("hours", { hours: 1 }) },
    { value: "180", label: t("hours", { hours: 3 }) },
    { value: "other", label: t("other") },
  ];
  return (
    <>
      <form action={send} className="form call-end">
        <ErrorSummary state={state} scope={scope} />
        <Marks alertId={alertId} callId={callId} formKey={formKey} />
        <RadioGroupField
          name="result"
          label={t("result")}
          choices={results}
          state={state}
          scope={scope}
          inline
        />
        <TextAreaField
          name="answer"
          label={t("answer")}
          hint={t("answerHint")}
          state={state}
          scope={scope}
          rows={2}
          maxLength={4000}
          optional
        />
        <SelectField
          name="again"
          label={t("again")}
          options={again}
          empty={t("never")}
          state={state}
          scope={scope}
        />
        <div className="call-other">
          <LaterField label={t("by")} zone={zone} inAnHour={inAnHour} state={state} scope={scope} />
        </div>
        <div>
          <SubmitButton size="small">{t("submit")}</SubmitButton>
        </div>
      </form>
      {isRunning ? <LetGoForm alertId={alertId} callId={callId} formKey={formKey} /> : null}
    </>
  );
}

function LetGoForm(marks: Pick<EndFormProps, "alertId" | "callId" | "formKey">) {
  const t = useTranslations("calls.end");
  const [state, send] = useActionState(letGo, idle);
  return (
    <form action={send}>
      <ErrorSummary state={state} scope={`let-go-${marks.callId}`} />
      <Marks {...marks} />
      <SubmitButton kind="quiet" size="small">
        {t("letGo")}
      </SubmitButton>
    </form>
  );
}

function Marks({ alertId, callId, formKey }: Pick<EndFormProps, "alertId" | "callId" | "formKey">) {
  return (
    <>
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="callId" value={callId} />
      <input type="hidden" name="key" value={formKey} />
    </>
  );
}
