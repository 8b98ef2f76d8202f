"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/web/form-state";
import { addPlace, changePlace } from "@/lib/web/places/actions";

export type PlaceChoices = { kinds: Option[]; bodies: Option[]; states: (Option | OptionGroup)[] };

type PlaceFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: PlaceChoices;
  cancel?: string;
};

/** A place of the directory: new, or changed where an `id` is given. */
export function PlaceForm({ marks, initial, choices, cancel }: PlaceFormProps) {
  const t = useTranslations("places.fields");
  return (
    <RecordForm
      action={marks.id ? changePlace : addPlace}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel={cancel}
    >
      <LineField name="name" label={t("name")} hint={t("nameHint")} required autoComplete="off" />
      <ChoiceField name="kind" label={t("kind")} hint={t("kindHint")} optional options={choices.kinds} />
      <ChoiceField name="holdingBody" label={t("holdingBody")} optional options={choices.bodies} />
      <ChoiceField name="state" label={t("state")} optional options={choices.states} />
      <LineField
        name="coordinates"
        label={t("coordinates")}
        hint={t("coordinatesHint")}
        optional
        autoComplete="off"
        spellCheck={false}
      />
      <WordsField name="address" label={t("address")} optional rows={2} />
      <WordsField name="phones" label={t("phones")} hint={t("phonesHint")} optional />
      <WordsField name="visitingHours" label={t("visitingHours")} hint={t("visitingHoursHint")} optional />
      <WordsField name="note" label={t("note")} hint={t("noteHint")} optional />
    </RecordForm>
  );
}
