"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { finishRota } from "@/lib/web/rota/actions";

/** Ends a rota at once. */
export function EndRotaForm({ marks }: { marks: Marks }) {
  const t = useTranslations("rota.form");
  return (
    <RecordForm
      action={finishRota}
      marks={marks}
      submit={<SubmitButton kind="plain">{t("end")}</SubmitButton>}
      scope="end"
    >
      {null}
    </RecordForm>
  );
}
