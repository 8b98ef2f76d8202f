"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { HearingFields } from "@/lib/proceedings/hearing";
import type { FormAction } from "@/lib/web/action";
import { editHearing, moveHearing, recordHearing } from "@/lib/web/proceedings/hearing-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

type HearingFormProps = {
  onCase: OnCase;
  choices: SourceChoices;
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
  const labels = { kind: t("kind"), on: t("on"), purpose: t("purpose"), outcome: t("outcome") };
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
