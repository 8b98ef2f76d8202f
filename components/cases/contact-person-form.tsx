"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { TickField } from "@/components/casework/tick-field";
import type { Option } from "@/components/ui/select-field";
import { changeContact, saveContact } from "@/lib/web/casework/person-actions";
import type { FormValues } from "@/lib/web/form-state";

type ContactPersonFormProps = { marks: Marks; initial: FormValues; relations: Option[]; cancel: string };

/** A relative or a safe contact: who, how to reach them, when, and the word by which they are known. */
export function ContactPersonForm({ marks, initial, relations, cancel }: ContactPersonFormProps) {
  const t = useTranslations("casework.contact");
  const roles = [
    { value: "caller", label: t("caller") },
    { value: "lawyer", label: t("lawyer") },
  ];
  return (
    <RecordForm
      action={marks.id ? changeContact : saveContact}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel={cancel}
    >
      <LineField name="name" label={t("name")} autoComplete="off" maxLength={200} />
      <TickField name="isSafeContact" label={t("isSafe")} hint={t("isSafeHint")} />
      <ChoiceField name="relation" label={t("relation")} optional options={relations} />
      <ChoiceField name="role" label={t("role")} optional options={roles} />
      <LineField
        name="phone"
        type="tel"
        label={t("phone")}
        hint={t("phoneHint")}
        optional
        autoComplete="off"
        maxLength={60}
        dir="ltr"
      />
      <LineField name="reach" label={t("reach")} hint={t("reachHint")} optional autoComplete="off" />
      <LineField name="language" label={t("language")} optional maxLength={100} />
      <LineField name="hours" label={t("hours")} hint={t("hoursHint")} optional maxLength={200} />
      <LineField
        name="codeWord"
        label={t("codeWord")}
        hint={t("codeWordHint")}
        optional
        autoComplete="off"
        maxLength={100}
      />
      <LineField name="mandate" label={t("mandate")} hint={t("mandateHint")} optional />
    </RecordForm>
  );
}
