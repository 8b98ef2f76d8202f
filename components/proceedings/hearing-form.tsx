"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { Option } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { HearingFields } from "@/lib/proceedings/hearing";
import type { FormAction } from "@/lib/web/action";
import { editHearing, moveHearing, recordHearing } from "@/lib/web/proceedings/hearing-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type HearingChoices = SourceChoices & { flags: Option[] };

type HearingFormProps = {
  onCase: OnCase;
  choices: HearingChoices;
  zone: string;
  cancel: string;
} & (
  | { act: "record"; proceedingId: string; start?: undefined }
  | { act: "edit" | "move"; proceedingId?: undefined; start: Edited & { fields: HearingFields } }
);

const ACTIONS: Record<HearingFormProps["act"], FormAction> = {
  record: recordHearing,
  edit: editHearing,
  move: moveHearing,
};

/** A hearing: recorded, corrected, or moved to another date. A moved one begins without its date. */
export function HearingForm({ onCase, choices, zone, cancel, act, proceedingId, start }: HearingFormProps) {
  const t = useTranslations("proceedings.form.hearing");
  const fields = start?.fields;
  const keepsDate = act === "edit";
  const labels = {
    kind: t("kind"),
    on: t("on"),
    purpose: t("purpose"),
    outcome: t("outcome"),
    present: t("present"),
    flags: t("flags"),
    canMakeEnforceable: t("canMakeEnforceable"),
  };
  return (
    <CaseForm
      action={ACTIONS[act]}
      {...{ onCase, labels, cancel }}
      edited={start}
      hidden={proceedingId ? { proceedingId } : undefined}
    >
      {(state) => (
        <>
          <RadioGroupField
            name="kind"
            label={labels.kind}
            required
            choices={[
              { value: "exact", label: t("exact") },
              { value: "by_date", label: t("byDate") },
              { value: "to_be_decided", label: t("toBeDecided") },
            ]}
            defaultValue={keepsDate ? fields?.kind : "exact"}
            state={state}
          />
          <DateTimeField
            name="on"
            label={labels.on}
            zone={zone}
            defaultValue={keepsDate ? (fields?.on ?? "") : ""}
            defaultTime={keepsDate ? (fields?.time ?? "") : ""}
            state={state}
          />
          <TextField
            name="purpose"
            label={labels.purpose}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.purpose ?? ""}
            state={state}
          />
          <CheckboxField
            name="canMakeEnforceable"
            label={labels.canMakeEnforceable}
            hint={t("canMakeEnforceableHint")}
            defaultChecked={fields?.canMakeEnforceable}
            state={state}
          />
          <CheckboxGroupField
            name="flags"
            label={labels.flags}
            optional
            inline
            choices={choices.flags}
            defaultValues={keepsDate ? fields?.flags : undefined}
            state={state}
          />
          {act === "edit" ? (
            <TextField
              name="present"
              label={labels.present}
              optional
              maxLength={LIMITS.line}
              defaultValue={fields?.present ?? ""}
              state={state}
            />
          ) : null}
          {act === "edit" ? (
            <TextAreaField
              name="outcome"
              label={labels.outcome}
              hint={t("outcomeHint")}
              optional
              maxLength={LIMITS.text}
              defaultValue={fields?.outcome ?? ""}
              state={state}
            />
          ) : null}
          <SourceFields state={state} choices={choices} start={keepsDate ? fields : undefined} />
        </>
      )}
    </CaseForm>
  );
}
