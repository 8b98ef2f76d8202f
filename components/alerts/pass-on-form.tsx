"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { passOnAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";
import { PromiseFields, type PromiseTimes } from "./promise-fields";

type PassOnFormProps = PromiseTimes & {
  alertId: string;
  formKey: string;
  others: { id: string; name: string }[];
};

/** Passes the alert to somebody who has answered that they are coming, or takes it over oneself. */
export function PassOnForm({ alertId, formKey, others, ...times }: PassOnFormProps) {
  const t = useTranslations("alerts.passOn");
  const [state, submit] = useActionState(passOnAlert, idle);
  const needsHand = state.status !== "idle" && state.status !== "done";
  return (
    <Disclosure summary={t("title")} open={needsHand}>
      <form action={submit} className="form take-form">
        <ErrorSummary state={state} scope="passOn" />
        <input type="hidden" name="alertId" value={alertId} />
        <input type="hidden" name="key" value={formKey} />
        <SelectField
          name="ownerId"
          label={t("owner")}
          hint={t("ownerHint")}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          state={state}
          scope="passOn"
          required
        />
        <TextAreaField
          name="word"
          label={t("word")}
          state={state}
          scope="passOn"
          rows={2}
          maxLength={4000}
          optional
        />
        <PromiseFields {...times} state={state} scope="passOn" />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
        <FormStatus state={state} />
      </form>
    </Disclosure>
  );
}
