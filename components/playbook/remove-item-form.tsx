"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeOwnItem } from "@/lib/web/playbook/edit-actions";

/** Takes an action of the organisation's own out of the playbook. */
export function RemoveItemForm({ marks }: { marks: Marks }) {
  const t = useTranslations("playbook.item");
  const button = <SubmitButton kind="plain">{t("removeButton")}</SubmitButton>;
  return (
    <RecordForm action={removeOwnItem} marks={marks} submit={button} scope="remove">
      {null}
    </RecordForm>
  );
}
