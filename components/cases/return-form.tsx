"use client";

import { useTranslations } from "next-intl";
import { DayField } from "@/components/casework/day-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { TickField } from "@/components/casework/tick-field";
import { WordsField } from "@/components/casework/words-field";
import { saveReturn } from "@/lib/web/casework/return-action";
import type { FormValues } from "@/lib/web/form-state";

/** Where the person fears to be sent, what is feared there, when asylum was asked for. */
export function ReturnForm({ marks, initial }: { marks: Marks; initial: FormValues }) {
  const t = useTranslations("casework.return");
  return (
    <RecordForm action={saveReturn} marks={marks} initial={initial} submit={t("save")} scope="return">
      <LineField name="feared" label={t("feared")} hint={t("fearedHint")} optional />
      <WordsField name="fear" label={t("fear")} optional />
      <DayField name="asylumLodgedOn" label={t("asylumLodgedOn")} hint={t("asylumLodgedOnHint")} optional />
      <TickField name="ignored" label={t("ignored")} hint={t("ignoredHint")} />
    </RecordForm>
  );
}
