"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ChoiceField } from "@/components/casework/choice-field";
import { DayField } from "@/components/casework/day-field";
import type { SourceChoices } from "@/components/casework/known-fields";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import { Disclosure } from "@/components/ui/disclosure";
import { saveNote } from "@/lib/web/casework/note-actions";

/** Writing a note on the case page itself: the words first, the rest folded. */
export function QuickNoteForm({ marks, source }: { marks: Marks; source: SourceChoices }) {
  const t = useTranslations("casework.note");
  const known = useTranslations("casework.known");
  const [hasScripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  return (
    <RecordForm action={saveNote} marks={marks} submit={t("add")} scope="note">
      <input type="hidden" name="scripts" value={hasScripts ? "yes" : ""} />
      <WordsField name="text" label={t("text")} rows={2} />
      <Disclosure summary={t("more")}>
        <div className="grid gap-4">
          <DayField name="on" label={t("on")} hint={t("onHint")} optional />
          <ChoiceField name="sourceKind" label={known("kind")} optional options={source.kinds} />
          <ChoiceField
            name="sourceGrade"
            label={known("grade")}
            optional
            options={source.grades}
            empty={known("gradeUsual")}
          />
          <DayField name="knownOn" label={known("on")} hint={known("onHint")} optional />
        </div>
      </Disclosure>
    </RecordForm>
  );
}
