"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { answerAlert } from "@/lib/web/alerts/actions";
import { idle } from "@/lib/web/form-state";

type AnswerFormProps = { alertId: string; formKey: string; answer: "coming" | "cannot" | "seen" | null };

/** What somebody says to a call: coming or not, with a word where they like. The last answer counts. */
export function AnswerForm({ alertId, formKey, answer }: AnswerFormProps) {
  const t = useTranslations("alerts.answer");
  const [state, submit] = useActionState(answerAlert, idle);
  return (
    <form action={submit} className="form">
      <ErrorSummary state={state} scope="answer" />
      <input type="hidden" name="alertId" value={alertId} />
      <input type="hidden" name="key" value={formKey} />
      <TextField
        name="word"
        label={t("word")}
        hint={t("wordHint")}
        state={state}
        scope="answer"
        maxLength={400}
        optional
      />
      <div className="answer-buttons">
        <SubmitButton kind={answer === "coming" ? "primary" : "plain"} name="answer" value="coming">
          {t("coming")}
        </SubmitButton>
        <SubmitButton kind={answer === "cannot" ? "primary" : "plain"} name="answer" value="cannot">
          {t("cannot")}
        </SubmitButton>
      </div>
      <FormStatus state={state} />
    </form>
  );
}
