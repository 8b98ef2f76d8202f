"use client";

import { useTranslations } from "next-intl";
import { BoxesField } from "@/components/casework/boxes-field";
import { ChoiceField } from "@/components/casework/choice-field";
import { KeptField } from "@/components/casework/kept-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import { savePerson } from "@/lib/web/casework/person-actions";
import type { FormValues } from "@/lib/web/form-state";
import { NeedsFields, type NeedsGroup } from "./needs-fields";
import { PersonRows } from "./person-rows";

export type PersonChoices = {
  sexes: Option[];
  languages: Option[];
  documents: Option[];
  needs: NeedsGroup[];
  states: string[];
  most: number;
};

type PersonFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: PersonChoices;
  /** Lists that cannot be opened: their rows are not offered, so that none is written over. */
  damaged: { names: boolean; papers: boolean };
  cancel: string;
};

/** Everything known of a person. */
export function PersonForm({ marks, initial, choices, damaged, cancel }: PersonFormProps) {
  const t = useTranslations("casework.person");
  const interpreter = (["yes", "no", "unknown"] as const).map((value) => ({
    value,
    label: t(`interpreter.${value}`),
  }));
  return (
    <RecordForm action={savePerson} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
      {/* The button that Enter presses: without it that would be the first one below, which only brings a row. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <LineField name="name" label={t("name")} hint={t("nameHint")} autoComplete="off" maxLength={200} />
      {damaged.names ? (
        <KeptField label={t("names.title")} />
      ) : (
        <PersonRows list="names" documents={choices.documents} most={choices.most} />
      )}
      <LineField name="born" label={t("born")} hint={t("bornHint")} optional maxLength={20} size={14} />
      <ChoiceField name="sexGender" label={t("sexGender")} optional options={choices.sexes} />
      <LineField
        name="nationality"
        label={t("nationality")}
        hint={t("nationalityHint")}
        optional
        list="known-states"
      />
      <datalist id="known-states">
        {choices.states.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <BoxesField name="languages" label={t("languages")} choices={choices.languages} inline optional />
      <LineField name="otherLanguages" label={t("otherLanguages")} hint={t("otherLanguagesHint")} optional />
      <RoundsField name="interpreter" label={t("interpreter.label")} choices={interpreter} inline />
      <NeedsFields groups={choices.needs} />
      {damaged.papers ? (
        <KeptField label={t("papers.title")} />
      ) : (
        <PersonRows list="papers" documents={choices.documents} most={choices.most} />
      )}
      <WordsField name="profile" label={t("profile")} hint={t("profileHint")} optional />
    </RecordForm>
  );
}
