"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { type Option, type OptionGroup, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { ProceedingFields } from "@/lib/proceedings/proceeding";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { editProceeding, openProceeding } from "@/lib/web/proceedings/proceeding-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type ProceedingChoices = SourceChoices & {
  types: OptionGroup[];
  /** The stages of each kind of lane, under its name. */
  stages: Record<string, OptionGroup>;
  /** The kind of lane of each type. */
  lanes: Record<string, string>;
  procedures: Option[];
  licences: Option[];
};

type ProceedingFormProps = {
  onCase: OnCase;
  choices: ProceedingChoices;
  cancel: string;
  /** What stands recorded, for an edit. */
  start?: Edited & {
    fields: ProceedingFields;
    /** The stages to which it usually moves from where it stands, in words. */
    next: string;
  };
};

/** A proceeding: its kind, where it stands, before whom, with whom. */
export function ProceedingForm({ onCase, choices, cancel, start }: ProceedingFormProps) {
  const t = useTranslations("proceedings.form.proceeding");
  const [type, setType] = useState(start?.fields.type ?? "");
  const fields = start?.fields;
  const followType = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLSelectElement && target.name === "type") setType(target.value as typeof type);
  };
  // Without scripts nobody follows the type, so the stages of every kind are there.
  const lane = choices.stages[choices.lanes[type] ?? ""];
  const labels = {
    type: t("type"),
    stage: t("stage"),
    procedure: t("procedure"),
    body: t("body"),
    reference: t("reference"),
    counsel: t("counsel"),
    mandate: t("mandate"),
    mandateUntil: t("mandateUntil"),
    counselLicence: t("counselLicence"),
    backupCounsel: t("backupCounsel"),
    interpreter: t("interpreter"),
    stageReason: t("stageReason"),
    endedKnownOn: t("endedKnownOn"),
    begunOn: t("begunOn"),
    endedOn: t("endedOn"),
    endReason: t("endReason"),
  };
  const canEnd = ["yes", "no"].map((value) => ({ value, label: value === "yes" ? t("yes") : t("no") }));
  return (
    <CaseForm
      action={start ? editProceeding : openProceeding}
      {...{ onCase, labels, cancel }}
      edited={start}
      onChange={followType}
    >
      {(state) => (
        <>
          <SelectField
            name="type"
            label={labels.type}
            hint={t("typeHint")}
            required
            options={choices.types}
            defaultValue={fields?.type}
            state={state}
          />
          <SelectField
            name="stage"
            label={labels.stage}
            hint={start?.next ? t("stageHint", { stages: start.next }) : undefined}
            optional
            options={lane ? lane.options : Object.values(choices.stages)}
            defaultValue={fields?.stage ?? ""}
            state={state}
          />
          {start ? (
            <TextAreaField
              name="stageReason"
              label={labels.stageReason}
              hint={t("stageReasonHint")}
              optional
              maxLength={LIMITS.text}
              defaultValue={fields?.stageReason ?? ""}
              state={state}
            />
          ) : null}
          <TextField
            name="body"
            label={labels.body}
            hint={t("bodyHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.body ?? ""}
            state={state}
          />
          <TextField
            name="reference"
            label={labels.reference}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.reference ?? ""}
            state={state}
          />
          <TextField
            name="counsel"
            label={labels.counsel}
            hint={t("counselHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.counsel ?? ""}
            state={state}
          />
          <TextField
            name="mandate"
            label={labels.mandate}
            hint={t("mandateHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.mandate ?? ""}
            state={state}
          />
          <DateField
            name="mandateUntil"
            label={labels.mandateUntil}
            optional
            defaultValue={fields?.mandateUntil ?? ""}
            state={state}
          />
          <SelectField
            name="counselLicence"
            label={labels.counselLicence}
            optional
            options={choices.licences}
            defaultValue={fields?.counselLicence ?? ""}
            state={state}
          />
          <TextField
            name="backupCounsel"
            label={labels.backupCounsel}
            hint={t("backupCounselHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.backupCounsel ?? ""}
            state={state}
          />
          <TextField
            name="interpreter"
            label={labels.interpreter}
            hint={t("interpreterHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.interpreter ?? ""}
            state={state}
          />
          <DateField
            name="begunOn"
            label={labels.begunOn}
            optional
            defaultValue={fields?.begunOn ?? ""}
            state={state}
          />
          <SelectField
            name="procedure"
            label={labels.procedure}
            hint={t("procedureHint")}
            optional
            options={choices.procedures}
            defaultValue={fields?.procedure ?? ""}
            state={state}
          />
          <RadioGroupField
            name="canEnd"
            label={t("canEnd")}
            hint={t("canEndHint")}
            inline
            choices={start ? canEnd : [{ value: "usual", label: t("usual") }, ...canEnd]}
            defaultValue={fields ? (fields.canEndInRemoval ? "yes" : "no") : "usual"}
            state={state}
          />
          {fields ? (
            <>
              <DateField
                name="endedOn"
                label={labels.endedOn}
                optional
                defaultValue={fields.endedOn ?? ""}
                state={state}
              />
              <DateField
                name="endedKnownOn"
                label={labels.endedKnownOn}
                hint={t("endedKnownOnHint")}
                optional
                defaultValue={fields.endedKnownOn ?? ""}
                state={state}
              />
              <TextAreaField
                name="endReason"
                label={labels.endReason}
                optional
                maxLength={LIMITS.text}
                defaultValue={fields.endReason ?? ""}
                state={state}
              />
            </>
          ) : null}
          <SourceFields state={state} choices={choices} start={fields} />
        </>
      )}
    </CaseForm>
  );
}
