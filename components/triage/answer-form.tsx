import { randomUUID } from "node:crypto";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { sourceChoices } from "@/components/casework/options";
import { AnswerFields } from "./answer-fields";

type AnswerFormProps = {
  caseId: string;
  code: "F01" | "F04" | "F08";
  /** The proceeding that is asked about; null where it is the person. */
  proceeding: { id: string; label: string } | null;
  question: ReactNode;
};

/**
 * A question of the triage with its answer: one press, and beside it how sure and from whom. The page it stands on gives the words
 * `triage.answer`, `casework.known` and `casework.form` to its client parts.
 */
export function AnswerForm({ caseId, code, proceeding, question }: AnswerFormProps) {
  const { grades } = sourceChoices(useLocale());
  return (
    <AnswerFields
      marks={{ caseId, key: randomUUID() }}
      code={code}
      proceeding={proceeding}
      question={question}
      grades={grades}
    />
  );
}
