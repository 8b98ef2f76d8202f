"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeFromDirectory } from "@/lib/web/calls/directory-actions";

/** Takes an entry out of the directory. */
export function RemoveEntryForm({ marks }: { marks: Marks }) {
  const t = useTranslations("calls.directory");
  const button = <SubmitButton kind="plain">{t("removeButton")}</SubmitButton>;
  return (
    <RecordForm action={removeFromDirectory} marks={marks} submit={button} scope="remove">
      {null}
    </RecordForm>
  );
}
