"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { standDownAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type StandDownFormProps = {
  alertId: string;
  formKey: string;
  outcomes: { code: string; label: string }[];
  /** Somebody should rather take it: the form opens when asked. */
  folded: boolean;
  /** From Critical on: a second person agrees, or, where there is nobody, a reason and an hour. */
  second: "no" | "colleague" | "alone";
};

/** *Stand down*: only a person ends an alert, and says how it came out. */
export function StandDownForm({ alertId, formKey, outcomes, folded, second }: StandDownFormProps) {
  const t = useTranslations("alerts.standDown");
  const [state, submit] = useActionState(standDownAlert, idle);
  const form = (
    <form action={submit} className="form">
      <p className="text-ink-2">{t("lead")}</p>
      {second === "no" ? null : <p className="notice notice-warn">{t(`second.${second}`)}</p>}
      <ErrorSummary state={state} scope="down" />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      <SelectField
        name="outcome"
        label={t("outcome")}
        options={outcomes.map(({ code, label }) => ({ value: code, label }))}
        state={state}
        scope="down"
        required
      />
      <TextAreaField
        name="note"
        label={t("note")}
        state={state}
        scope="down"
        rows={2}
        maxLength={4000}
        optional
      />
      {second === "alone" ? (
        <TextAreaField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          state={state}
          scope="down"
          rows={2}
          maxLength={1000}
          required
        />
      ) : null}
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
  if (!folded) return form;
  const needsHand = state.status !== "idle" && state.status !== "done";
  return (
    <Disclosure summary={t("title")} open={needsHand}>
      {form}
    </Disclosure>
  );
}
