"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/web/form-state";
import { addOwnItem, changeOwnItem } from "@/lib/web/playbook/edit-actions";

export type ItemChoices = { kinds: Option[]; states: (Option | OptionGroup)[] };

type OwnItemFormProps = {
  marks: Marks;
  /** Of a new one. */
  level?: string;
  initial: FormValues;
  choices: ItemChoices;
};

/** An action of the organisation's own: new at a level, or changed where an `id` is given. */
export function OwnItemForm({ marks, level, initial, choices }: OwnItemFormProps) {
  const t = useTranslations("playbook.fields");
  return (
    <RecordForm
      action={marks.id ? changeOwnItem : addOwnItem}
      marks={marks}
      initial={initial}
      submit={t(marks.id ? "save" : "add")}
      cancel={marks.id ? "/organisation/playbook" : undefined}
      scope="item"
    >
      {level ? <input type="hidden" name="level" value={level} /> : null}
      <WordsField name="words" label={t("words")} hint={t("wordsHint")} required rows={2} />
      <ChoiceField name="alertKind" label={t("alertKind")} empty={t("any")} options={choices.kinds} />
      <ChoiceField name="hostState" label={t("hostState")} empty={t("anyState")} options={choices.states} />
      <LineField
        name="within"
        label={t("within")}
        hint={t("withinHint")}
        inputMode="numeric"
        size={6}
        maxLength={5}
        optional
        autoComplete="off"
      />
    </RecordForm>
  );
}
