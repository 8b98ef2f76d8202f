"use client";

import { useTranslations } from "next-intl";
import { BoxesField } from "@/components/casework/boxes-field";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import { addToDirectory, changeDirectory } from "@/lib/web/calls/directory-actions";
import type { FormValues } from "@/lib/web/form-state";

export type EntryChoices = { kinds: Option[]; states: (Option | OptionGroup)[]; languages: Option[] };

type EntryFormProps = { marks: Marks; initial: FormValues; choices: EntryChoices };

/** Somebody of the night directory: new, or changed where an `id` is given. */
export function EntryForm({ marks, initial, choices }: EntryFormProps) {
  const t = useTranslations("calls.fields");
  const states = useTranslations("calls.states");
  return (
    <RecordForm
      action={marks.id ? changeDirectory : addToDirectory}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel="/directory"
    >
      <ChoiceField name="kind" label={t("kind")} required options={choices.kinds} />
      <LineField name="name" label={t("name")} hint={t("nameHint")} required autoComplete="off" />
      <ChoiceField name="hostState" label={t("hostState")} empty={states("none")} options={choices.states} />
      <WordsField name="phones" label={t("phones")} hint={t("phonesHint")} optional rows={3} />
      <WordsField name="hours" label={t("hours")} hint={t("hoursHint")} optional rows={2} />
      <BoxesField name="languages" label={t("languages")} optional inline choices={choices.languages} />
      <WordsField name="note" label={t("note")} hint={t("noteHint")} optional />
    </RecordForm>
  );
}
