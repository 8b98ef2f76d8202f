"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";
import { PromiseFields, type PromiseTimes } from "./promise-fields";

type TakeFormProps = PromiseTimes & {
  alertId: string;
  formKey: string;
  /** Colleagues who have said that they are coming: one of them may be given it. */
  others: { id: string; name: string }[];
};

/** *Take*: who has it, what they will do, and by when. */
export function TakeForm({ alertId, formKey, others, ...times }: TakeFormProps) {
  const t = useTranslations("alerts.take");
  const [state, submit] = useActionState(takeAlert, idle);
  return (
    <form action={submit} className="form take-form">
      <ErrorSummary state={state} scope="take" />
      {/* A whole new page: what was typed here was not taken, and is let go knowingly. */}
      {state.status === "refused" ? <a href={`/alerts/${alertId}`}>{t("reload")}</a> : null}
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      {others.length > 0 ? (
        <SelectField
          name="ownerId"
          label={t("owner")}
          hint={t("ownerHint")}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("me")}
          state={state}
          scope="take"
        />
      ) : null}
      <PromiseFields {...times} state={state} scope="take" />
      <SubmitButton kind="alarm" size="wide">
        {t("submit")}
      </SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
