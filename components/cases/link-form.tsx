"use client";

import { useTranslations } from "next-intl";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { saveLink } from "@/lib/web/casework/link-action";
import type { FormValues } from "@/lib/web/form-state";

type LinkFormProps = { marks: Marks; initial: FormValues; cancel: string };

/** Links the case to another. */
export function LinkForm({ marks, initial, cancel }: LinkFormProps) {
  const t = useTranslations("casework.link");
  const kinds = [
    { value: "family", label: t("family") },
    { value: "incident", label: t("incident") },
  ];
  return (
    <RecordForm action={saveLink} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
      <LineField
        name="codename"
        label={t("codename")}
        hint={t("codenameHint")}
        autoComplete="off"
        maxLength={80}
      />
      <RoundsField name="kind" label={t("kind")} choices={kinds} />
    </RecordForm>
  );
}
