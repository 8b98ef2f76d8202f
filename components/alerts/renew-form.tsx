"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { renewPromise } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";
import { PromiseFields, type PromiseTimes } from "./promise-fields";

type RenewFormProps = PromiseTimes & { alertId: string; formKey: string };

/** The owner says what happened and promises anew. */
export function RenewForm({ alertId, formKey, ...times }: RenewFormProps) {
  const t = useTranslations("alerts.renew");
  const [state, submit] = useActionState(renewPromise, idle);
  return (
    <form action={submit} className="form take-form">
      <ErrorSummary state={state} scope="renew" />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      <TextAreaField
        name="word"
        label={t("word")}
        hint={t("wordHint")}
        state={state}
        scope="renew"
        rows={2}
        maxLength={4000}
        required
      />
      <PromiseFields {...times} state={state} scope="renew" />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
