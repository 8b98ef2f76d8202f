"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WordsField } from "@/components/casework/words-field";
import { saveLevel } from "@/lib/web/casework/level-action";
import type { FormValues } from "@/lib/web/form-state";

type LevelChoice = { value: string; label: string; hint?: string };
type LevelFormProps = { marks: Marks; initial: FormValues; levels: LevelChoice[]; cancel: string };

/** How near removal is, by a person's judgement, and why. */
export function LevelForm({ marks, initial, levels, cancel }: LevelFormProps) {
  const t = useTranslations("casework.level");
  return (
    <RecordForm action={saveLevel} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
      <RoundsField name="level" label={t("level")} choices={levels} />
      <WordsField name="reason" label={t("reason")} hint={t("reasonHint")} />
    </RecordForm>
  );
}
