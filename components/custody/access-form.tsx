"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import { recordAccess } from "@/lib/web/signs/actions";

type AccessFormProps = {
  marks: Marks;
  choices: { parties: Option[]; states: Option[]; source: SourceChoices };
  zone: string;
  cancel: string;
};

/** Who was let in to the person, of several at once; who was not asked about stays as it was. */
export function AccessForm({ marks, choices, zone, cancel }: AccessFormProps) {
  const t = useTranslations("custody.access");
  return (
    <RecordForm action={recordAccess} marks={marks} submit={t("save")} cancel={cancel}>
      {choices.parties.map(({ value, label }) => (
        <ChoiceField
          key={value}
          name={value}
          label={label}
          empty={t("notChecked")}
          options={choices.states}
        />
      ))}
      <WhenField name="on" label={t("checkedAt")} zone={zone} />
      <WordsField name="note" label={t("note")} hint={t("noteHint")} optional rows={2} />
      <KnownFields choices={choices.source} />
    </RecordForm>
  );
}
