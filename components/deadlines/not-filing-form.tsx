"use client";

import { useTranslations } from "next-intl";
import { CaseForm, type Edited, type OnCase } from "@/components/proceedings/case-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { notFiling } from "@/lib/web/deadlines/actions";
import { LIMITS } from "@/lib/web/proceedings/limits";

type NotFilingFormProps = { onCase: OnCase; edited: Edited; isWatch: boolean; cancel: string };

/** Why nothing is filed; of a date to look at, what was found. */
export function NotFilingForm({ onCase, edited, isWatch, cancel }: NotFilingFormProps) {
  const t = useTranslations("deadlines.form");
  const label = isWatch ? t("lookedAtReason") : t("reason");
  return (
    <CaseForm
      action={notFiling}
      {...{ onCase, edited, cancel }}
      labels={{ reason: label }}
      submit={t("settle")}
    >
      {(state) => (
        <TextAreaField
          name="reason"
          label={label}
          hint={t("reasonHint")}
          required
          maxLength={LIMITS.text}
          state={state}
        />
      )}
    </CaseForm>
  );
}
