"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { confirmRule } from "@/lib/web/rules/actions";
import { LawForm } from "./law-form";

type ConfirmFormProps = { ruleId: string; packVersion: string; today: string };

/** A legal member says on which day they checked the text, and what they read. */
export function ConfirmForm({ ruleId, packVersion, today }: ConfirmFormProps) {
  const t = useTranslations("rules.confirmation");
  const labels = { on: t("on"), note: t("note") };
  return (
    <LawForm
      action={confirmRule}
      hidden={{ ruleId, packVersion }}
      labels={labels}
      submit={t("submit")}
      kind="primary"
    >
      {(state) => (
        <>
          <DateField name="on" label={labels.on} required defaultValue={today} state={state} />
          <TextAreaField
            name="note"
            label={labels.note}
            hint={t("noteHint")}
            optional
            maxLength={LIMITS.text}
            state={state}
          />
        </>
      )}
    </LawForm>
  );
}
