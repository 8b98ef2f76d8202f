"use client";

import { useTranslations } from "next-intl";
import type { DayAndHour } from "@/components/casework/in-an-hour";
import { LaterField } from "@/components/casework/later-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormState } from "@/lib/web/form-state";

export type PromiseTimes = {
  /** What the clock of the host state is called. */
  zone: string;
  inAnHour: DayAndHour;
};

/** What somebody will do, and by when: asked wherever a promise is made. */
export function PromiseFields({
  zone,
  inAnHour,
  state,
  scope,
}: PromiseTimes & { state: FormState; scope: string }) {
  const t = useTranslations("alerts.take");
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
        <LaterField label={t("by")} zone={zone} inAnHour={inAnHour} state={state} scope={scope} />
      </div>
    </>
  );
}
