"use client";

import { useTranslations } from "next-intl";
import { strikeOut } from "@/lib/web/casework/strike-action";
import { type Marks, RecordForm } from "./record-form";
import { WordsField } from "./words-field";

/** Strikes out what was never so. */
export function StrikeOutForm({ marks }: { marks: Marks }) {
  const t = useTranslations("casework.strike");
  return (
    <RecordForm action={strikeOut} marks={marks} submit={t("submit")} scope="strike">
      <WordsField name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
    </RecordForm>
  );
}
