"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { RemovalEnd } from "@/lib/proceedings/removal";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { endRemoval } from "@/lib/web/proceedings/removal-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";

type RemovalEndFormProps = {
  onCase: OnCase;
  edited: Edited;
  choices: { statuses: Option[]; grades: Option[] };
  zone: string;
  cancel: string;
  start: RemovalEnd;
};

/** Whether a removal was carried out: when, how sure, since when we know. */
export function RemovalEndForm({ onCase, edited, choices, zone, cancel, start }: RemovalEndFormProps) {
  const t = useTranslations("proceedings.form.removal");
  const isSaid = start.status !== "set";
  const labels = {
    status: t("end"),
    on: t("endOn"),
    grade: t("grade"),
    knownOn: t("endKnownOn"),
    note: t("note"),
  };
  return (
    <CaseForm action={endRemoval} {...{ onCase, labels, cancel, edited }}>
      {(state) => (
        <>
          <RadioGroupField
            name="status"
            label={labels.status}
            hint={t("endHint")}
            required
            choices={choices.statuses}
            defaultValue={isSaid ? start.status : undefined}
            state={state}
          />
          <DateTimeField
            name="on"
            label={labels.on}
            zone={zone}
            defaultValue={start.on ?? ""}
            defaultTime={start.time ?? ""}
            state={state}
            after={<UnknownCheckbox of="on" state={state} defaultChecked={isSaid && start.on === null} />}
          />
          <SelectField
            name="grade"
            label={labels.grade}
            optional
            options={choices.grades}
            defaultValue={start.grade ?? ""}
            state={state}
          />
          <DateField
            name="knownOn"
            label={labels.knownOn}
            hint={t("endKnownOnHint")}
            optional
            defaultValue={isSaid ? start.knownOn : ""}
            state={state}
          />
          <TextAreaField
            name="note"
            label={labels.note}
            optional
            maxLength={LIMITS.text}
            defaultValue={start.note ?? ""}
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}
