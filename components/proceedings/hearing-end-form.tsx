"use client";

import { useTranslations } from "next-intl";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { endHearing } from "@/lib/web/proceedings/hearing-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";

/** Whether a hearing took place, and how it went. */
export function HearingEndForm({
  onCase,
  edited,
  cancel,
}: {
  onCase: OnCase;
  edited: Edited;
  cancel: string;
}) {
  const t = useTranslations("proceedings.form.hearing");
  const labels = { status: t("status"), outcome: t("outcome") };
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
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
