"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerQuestion } from "@/lib/web/signs/actions";

type AnswerFieldsProps = {
  marks: Marks;
  code: string;
  proceeding: { id: string; label: string } | null;
  question: ReactNode;
  grades: Option[];
};

/** *Yes* and *No* are the buttons: whichever is pressed is the answer. */
export function AnswerFields({ marks, code, proceeding, question, grades }: AnswerFieldsProps) {
  const t = useTranslations("triage.answer");
  const known = useTranslations("casework.known");
  const scope = `answer-${code}-${proceeding?.id ?? "person"}`;
  const answer = (state: "present" | "absent") => (
    <SubmitButton name="state" value={state} kind="plain">
      {t(state)}
    </SubmitButton>
  );
  return (
    <RecordForm
      action={answerQuestion}
      marks={marks}
      scope={scope}
      submit={answer("present")}
      more={answer("absent")}
    >
      <p>
        <strong className="block">{question}</strong>
        <span className="text-sm text-ink-2">
          {proceeding ? t("about", { proceeding: proceeding.label }) : t("whole")}
        </span>
      </p>
      <input type="hidden" name="which" value={code} />
      {proceeding ? <input type="hidden" name="proceedingId" value={proceeding.id} /> : null}
      <ChoiceField name="sourceGrade" label={known("grade")} options={grades} optional />
      <LineField name="note" label={t("note")} optional />
    </RecordForm>
  );
}
