"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { takeBackEnd } from "@/lib/web/custody/edit-actions";

/** The custody goes on after all. */
export function TakeBackEndForm({ marks }: { marks: Marks }) {
  const t = useTranslations("custody.takeBack");
  return (
    <RecordForm action={takeBackEnd} marks={marks} submit={t("submit")} scope="take-back">
      <p>{t("why")}</p>
    </RecordForm>
  );
}
