"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormState } from "@/lib/web/form-state";

export type PromiseTimes = {
  /** What the clock of the host state is called. */
  zone: string;
  /** `YYYY-MM-DD` and `HH:MM` there. */
  inAnHour: { day: string; time: string };
};

/** What somebody will do, and by when: asked wherever a promise is made. */
export function PromiseFields({
  zone,
  inAnHour,
  state,
  scope,
}: PromiseTimes & { state: FormState; scope: string }) {
  const t = useTranslations("alerts.take");
  // As it was first shown: a field whose default moves with the clock looks typed in, and what is typed holds the page back from changing.
  const [later] = useState(inAnHour);
  const whens = [
    { value: "30", label: t("minutes", { minutes: 30 }) },
    { value: "60", label: t("hours", { hours: 1 }) },
    { value: "180", label: t("hours", { hours: 3 }) },
    { value: "other", label: t("other") },
  ];
  return (
    <>
      <TextAreaField
        name="plan"
        label={t("plan")}
        hint={t("planHint")}
        state={state}
        scope={scope}
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
        scope={scope}
        inline
      />
      <div className="take-other">
        <DateTimeField
          name="by"
          label={t("by")}
          zone={zone}
          defaultValue={later.day}
          defaultTime={later.time}
          state={state}
          scope={scope}
        />
      </div>
    </>
  );
}
