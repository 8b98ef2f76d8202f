"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { endHearing } from "@/lib/web/proceedings/hearing-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";

/** Whether a hearing took place, and how it went. */
export function HearingEndForm({
  onCase,
  edited,
  start,
  cancel,
}: {
  onCase: OnCase;
  edited: Edited;
  start: { outcome: string | null; present: string | null };
  cancel: string;
}) {
  const t = useTranslations("proceedings.form.hearing");
  const labels = {
    status: t("status"),
    outcome: t("outcome"),
    present: t("present"),
    knownOn: t("endKnownOn"),
  };
  return (
    <CaseForm action={endHearing} {...{ onCase, labels, cancel, edited }}>
      {(state) => (
        <>
          <RadioGroupField
            name="status"
            label={labels.status}
            required
            inline
            choices={[
              { value: "held", label: t("held") },
              { value: "cancelled", label: t("cancelled") },
            ]}
            state={state}
          />
          <TextAreaField
            name="outcome"
            label={labels.outcome}
            hint={t("outcomeHint")}
            optional
            maxLength={LIMITS.text}
            defaultValue={start.outcome ?? ""}
            state={state}
          />
          <TextField
            name="present"
            label={labels.present}
            hint={t("presentHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={start.present ?? ""}
            state={state}
          />
          <DateField
            name="knownOn"
            label={labels.knownOn}
            hint={t("endKnownOnHint")}
            optional
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
