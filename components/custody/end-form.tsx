"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LearnedField } from "@/components/casework/learned-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Companion } from "@/lib/cases/companions";
import { saveEnd } from "@/lib/web/custody/edit-actions";
import type { FormValues } from "@/lib/web/form-state";
import { SameForField } from "./same-for-field";

type Choices = { value: string; label: string }[];
type EndFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: { endings: Choices; seenBy: Choices; states: Choices; grades: Choices };
  zone: string;
  /** None where an end that was recorded is corrected. */
  companions: readonly Companion[];
  cancel: string;
};

/** How a stretch of custody ended. */
export function EndForm({ marks, initial, choices, zone, companions, cancel }: EndFormProps) {
  const t = useTranslations("custody.fields");
  return (
    <RecordForm action={saveEnd} marks={marks} initial={initial} submit={t("saveEnd")} cancel={cancel}>
      <RoundsField name="event" label={t("ending")} hint={t("endingHint")} choices={choices.endings} />
      <WhenField name="on" label={t("endedAt")} hint={t("endedAtHint")} zone={zone} mayBeUnknown={false} />
      <RoundsField name="seenBy" label={t("seenBy")} hint={t("seenByHint")} choices={choices.seenBy} />
      <ChoiceField
        name="toState"
        label={t("toState")}
        hint={t("toStateHint")}
        empty={t("toStateUnknown")}
        options={choices.states}
      />
      <WordsField name="note" label={t("note")} optional />
      <ChoiceField
        name="grade"
        label={t("endGrade")}
        hint={t("endGradeHint")}
        optional
        options={choices.grades}
      />
      <LearnedField />
      <SameForField companions={companions} />
    </RecordForm>
  );
}
