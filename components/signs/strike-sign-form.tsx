"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { WordsField } from "@/components/casework/words-field";
import { strikeSign } from "@/lib/web/signs/actions";

/** Strikes out a sign that was never so. */
export function StrikeSignForm({ marks, cancel }: { marks: Marks; cancel: string }) {
  const t = useTranslations("casework.strike");
  return (
    <RecordForm action={strikeSign} marks={marks} submit={t("submit")} cancel={cancel}>
      <WordsField name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
    </RecordForm>
  );
}
