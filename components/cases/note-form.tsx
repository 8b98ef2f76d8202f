"use client";

import { useTranslations } from "next-intl";
import { DayField } from "@/components/casework/day-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import { changeNote } from "@/lib/web/casework/note-actions";
import type { FormValues } from "@/lib/web/form-state";

type NoteFormProps = { marks: Marks; initial: FormValues; source: SourceChoices; cancel: string };

/** A note that is corrected, with the day it speaks of and how we know. */
export function NoteForm({ marks, initial, source, cancel }: NoteFormProps) {
  const t = useTranslations("casework.note");
  return (
    <RecordForm action={changeNote} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
      <WordsField name="text" label={t("text")} rows={6} />
      <DayField name="on" label={t("on")} hint={t("onHint")} optional />
      <KnownFields choices={source} />
    </RecordForm>
  );
}
