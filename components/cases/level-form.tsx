"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { WordsField } from "@/components/casework/words-field";
import { saveLoweredLevel, saveRaisedLevel } from "@/lib/web/casework/level-action";

type LevelChoice = { value: string; label: string; hint?: string };

/** Raises the level at once, by a person's judgement. */
export function RaiseLevelForm(props: { marks: Marks; levels: LevelChoice[]; cancel: string }) {
  const t = useTranslations("casework.level");
  const { marks, levels, cancel } = props;
  return (
    <RecordForm action={saveRaisedLevel} marks={marks} submit={t("raise")} cancel={cancel} scope="raise">
      <RoundsField name="level" label={t("level")} choices={levels} />
      <WordsField name="reason" label={t("reason")} hint={t("reasonHint")} />
    </RecordForm>
  );
}

/** Takes back what a person raised. */
export function LowerLevelForm({ marks }: { marks: Marks }) {
  const t = useTranslations("casework.level");
  return (
    <RecordForm action={saveLoweredLevel} marks={marks} submit={t("lower")} scope="lower">
      <WordsField name="reason" label={t("lowerReason")} hint={t("lowerHint")} />
    </RecordForm>
  );
}
