"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { takeAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type TakeFormProps = {
  alertId: string;
  formKey: string;
  /** What the clock of the host state is called. */
  zone: string;
  /** `YYYY-MM-DD` and `HH:MM` there. */
  inAnHour: { day: string; time: string };
};

/** *Take*: what somebody will do, and by when. */
export function TakeForm({ alertId, formKey, zone, inAnHour }: TakeFormProps) {
  const t = useTranslations("alerts.take");
  const [state, submit] = useActionState(takeAlert, idle);
  const whens = [
    { value: "30", label: t("minutes", { minutes: 30 }) },
    { value: "60", label: t("hours", { hours: 1 }) },
    { value: "180", label: t("hours", { hours: 3 }) },
    { value: "other", label: t("other") },
  ];
  return (
    <form action={submit} className="form take-form">
      <ErrorSummary state={state} scope="take" />
      {/* A whole new page: what was typed here was not taken, and is let go knowingly. */}
      {state.status === "refused" ? <a href={`/alerts/${alertId}`}>{t("reload")}</a> : null}
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      <TextAreaField
        name="plan"
        label={t("plan")}
        hint={t("planHint")}
        state={state}
        scope="take"
        rows={2}
        maxLength={4000}
        required
      />
      <RadioGroupField
        name="within"
        label={t("within")}
        choices={whens}
        defaultValue="60"
        state={state}
        scope="take"
        inline
      />
      <div className="take-other">
        <DateTimeField
          name="by"
          label={t("by")}
          zone={zone}
          defaultValue={inAnHour.day}
          defaultTime={inAnHour.time}
          state={state}
          scope="take"
        />
      </div>
      <SubmitButton kind="alarm" size="wide">
        {t("submit")}
      </SubmitButton>
      <FormStatus state={state} />
    </form>
  );
}
