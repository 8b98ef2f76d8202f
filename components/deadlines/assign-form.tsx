"use client";

import { useTranslations } from "next-intl";
import { CaseForm, type Edited, type OnCase } from "@/components/proceedings/case-form";
import { type Option, SelectField } from "@/components/ui/select-field";
import { assignDeadline } from "@/lib/web/deadlines/actions";

type AssignFormProps = {
  onCase: OnCase;
  edited: Edited;
  colleagues: Option[];
  ownerId: string | null;
  backupId: string | null;
};

const SCOPE = "assign";

/** Whose deadline it is, and who stands in. */
export function AssignForm({ onCase, edited, colleagues, ownerId, backupId }: AssignFormProps) {
  const t = useTranslations("deadlines.form");
  const labels = { owner: t("owner"), backup: t("backup") };
  return (
    <CaseForm
      action={assignDeadline}
      {...{ onCase, edited, labels }}
      submit={t("assignSubmit")}
      scope={SCOPE}
    >
      {(state) => (
        <>
          <SelectField
            name="owner"
            label={labels.owner}
            required
            options={colleagues}
            defaultValue={ownerId ?? ""}
            scope={SCOPE}
            state={state}
          />
          <SelectField
            name="backup"
            label={labels.backup}
            optional
            options={colleagues}
            empty={t("nobody")}
            defaultValue={backupId ?? ""}
            scope={SCOPE}
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
