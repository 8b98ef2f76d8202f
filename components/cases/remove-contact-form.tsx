"use client";

import { useTranslations } from "next-intl";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { removeContact } from "@/lib/web/casework/person-actions";

/** Takes a contact off the page: a number that is no longer safe must not be rung. */
export function RemoveContactForm({ marks }: { marks: Marks }) {
  const t = useTranslations("casework.contact.remove");
  return (
    <RecordForm action={removeContact} marks={marks} submit={t("submit")} scope="remove">
      <p>{t("why")}</p>
    </RecordForm>
  );
}
