"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { answerLowering } from "@/lib/web/casework/level-action";

/** The second person's word on a lowering. Whoever asked for it can only take it back. */
export function LoweringAnswer({ marks, answer }: { marks: Marks; answer: "agree" | "refuse" | "takeBack" }) {
  const t = useTranslations("casework.level");
  return (
    <RecordForm action={answerLowering} marks={marks} submit={t(answer)} scope={answer}>
      <input type="hidden" name="answer" value={answer === "agree" ? "agree" : "refuse"} />
    </RecordForm>
  );
}
