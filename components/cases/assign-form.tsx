"use client";

import { useTranslations } from "next-intl";
import { BoxesField } from "@/components/casework/boxes-field";
import { ChoiceField } from "@/components/casework/choice-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import type { Option } from "@/components/ui/select-field";
import { saveAssignment } from "@/lib/web/casework/assign-action";
import type { FormValues } from "@/lib/web/form-state";
import { LosesSightField } from "./loses-sight-field";

type AssignFormProps = {
  marks: Marks;
  initial: FormValues;
  leads: Option[];
  teams: Option[];
  named: Option[];
  reaches: { value: string; label: string; hint?: string }[];
  cancel: string;
};

/** In whose hands the case is: lead and backup, team, and who sees it. */
export function AssignForm({ marks, initial, leads, teams, named, reaches, cancel }: AssignFormProps) {
  const t = useTranslations("casework.assign");
  return (
    <RecordForm action={saveAssignment} marks={marks} initial={initial} submit={t("save")} cancel={cancel}>
      <LosesSightField />
      <ChoiceField name="leadId" label={t("lead")} hint={t("leadHint")} options={leads} empty={t("nobody")} />
      <ChoiceField name="backupId" label={t("backup")} options={leads} empty={t("nobody")} />
      <ChoiceField name="teamId" label={t("team")} options={teams} empty={null} />
      <RoundsField name="access" label={t("access")} choices={reaches} />
      <BoxesField name="named" label={t("named")} hint={t("namedHint")} choices={named} optional />
    </RecordForm>
  );
}
