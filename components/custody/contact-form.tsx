"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import { changeContact } from "@/lib/web/custody/edit-actions";
import { saveContact } from "@/lib/web/custody/record-actions";
import type { FormValues } from "@/lib/web/form-state";

type Choices = { value: string; label: string }[];
type ContactFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: { kinds: Option[]; words: Choices; source: SourceChoices };
  zone: string;
  cancel: string;
};

/** Who saw or heard the person, how and when: recorded, or corrected where an `id` is given. */
export function ContactForm({ marks, initial, choices, zone, cancel }: ContactFormProps) {
  const t = useTranslations("custody.fields");
  return (
    <RecordForm
      action={marks.id ? changeContact : saveContact}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel={cancel}
    >
      <ChoiceField
        name="kind"
        label={t("contactKind")}
        hint={t("contactKindHint")}
        options={choices.kinds}
        required
      />
      <WhenField name="on" label={t("contactAt")} zone={zone} />
      <LineField name="who" label={t("who")} hint={t("whoHint")} optional />
      <RoundsField name="safeWord" label={t("safeWord")} hint={t("safeWordHint")} choices={choices.words} />
      <WordsField name="note" label={t("note")} optional />
      <KnownFields choices={choices.source} />
    </RecordForm>
  );
}
