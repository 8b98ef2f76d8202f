"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { DayField } from "@/components/casework/day-field";
import { RecordForm } from "@/components/casework/record-form";
import type { Option } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/web/form-state";
import { sayAway } from "@/lib/web/rota/shift-actions";

type AwayFormProps = { formKey: string; initial: FormValues; people: Option[] };

/** Days on which somebody is away. Whoever may say it of nobody else is not asked who. */
export function AwayForm({ formKey, initial, people }: AwayFormProps) {
  const t = useTranslations("rota.awayForm");
  return (
    <RecordForm
      action={sayAway}
      marks={{ key: formKey }}
      initial={initial}
      submit={t("submit")}
      cancel="/rota"
    >
      {people.length > 1 ? (
        <ChoiceField name="userId" label={t("who")} empty={null} options={people} />
      ) : (
        <input type="hidden" name="userId" value={String(initial.userId)} />
      )}
      <DayField name="firstDay" label={t("firstDay")} />
      <DayField name="lastDay" label={t("lastDay")} />
    </RecordForm>
  );
}
