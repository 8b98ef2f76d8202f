"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WhenField } from "@/components/casework/when-field";
import type { Option } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/web/form-state";
import { standIn } from "@/lib/web/rota/shift-actions";

type StandInFormProps = {
  marks: Marks;
  initial: FormValues;
  rotas: Option[];
  people: Option[];
  /** What a reader calls the clock of the rota. */
  zone: string;
};

/** Who stands in, from when until when, on the clock of the rota. */
export function StandInForm({ marks, initial, rotas, people, zone }: StandInFormProps) {
  const t = useTranslations("rota.standInForm");
  return (
    <RecordForm action={standIn} marks={marks} initial={initial} submit={t("submit")} cancel="/rota">
      <ChoiceField name="rotaId" label={t("rota")} empty={null} options={rotas} />
      <ChoiceField name="userId" label={t("who")} options={people} />
      <WhenField name="start" label={t("start")} zone={zone} mayBeUnknown={false} />
      <WhenField name="end" label={t("end")} zone={zone} mayBeUnknown={false} />
    </RecordForm>
  );
}
