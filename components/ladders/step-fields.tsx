"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/web/form-state";
import { type TargetChoices, TargetFields } from "./target-fields";

export type StepValues = { delay: string; mustAll: boolean; targets: readonly string[] };

type StepFieldsProps = {
  index: number;
  count: number;
  state: FormState;
  choices: TargetChoices;
  initial: StepValues;
};

/** One step of the form, with the buttons that move it or take it away. */
export function StepFields({ index, count, state, choices, initial }: StepFieldsProps) {
  const t = useTranslations("ladders.form");
  const number = index + 1;
  const name = (field: string) => `steps.${index}.${field}`;
  return (
    <fieldset className="card ladder-step">
      <legend>{t("step", { number })}</legend>
      <TargetFields name={name("targets")} state={state} choices={choices} chosen={initial.targets} />
      <TextField
        name={name("delay")}
        label={t("delay")}
        hint={t("delayHint")}
        state={state}
        defaultValue={initial.delay}
        inputMode="numeric"
        dir="ltr"
        size={6}
        required
      />
      <CheckboxField
        name={name("mustAll")}
        label={t("mustAll")}
        hint={t("mustAllHint")}
        state={state}
        defaultChecked={initial.mustAll}
      />
      <div className="flex flex-wrap gap-2">
        {index > 0 ? (
          <SubmitButton kind="plain" size="small" name="act" value={`up.${index}`}>
            {t("up")}
            <span className="sr-only">: {t("step", { number })}</span>
          </SubmitButton>
        ) : null}
        {number < count ? (
          <SubmitButton kind="plain" size="small" name="act" value={`down.${index}`}>
            {t("down")}
            <span className="sr-only">: {t("step", { number })}</span>
          </SubmitButton>
        ) : null}
        {count > 1 ? (
          <SubmitButton kind="quiet" size="small" name="act" value={`remove.${index}`}>
            {t("remove")}
            <span className="sr-only">: {t("step", { number })}</span>
          </SubmitButton>
        ) : null}
      </div>
    </fieldset>
  );
}
