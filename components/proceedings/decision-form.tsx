"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { DecisionFields } from "@/lib/proceedings/decision";
import { editDecision, recordDecision } from "@/lib/web/proceedings/decision-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import type { NoticeChoices } from "./notice-fields";
import { NoticeRows } from "./notice-rows";
import { type SourceChoices, SourceFields } from "./source-fields";

export type DecisionChoices = SourceChoices &
  NoticeChoices & {
    outcomes: Option[];
    finalities: Option[];
    types: Option[];
    procedures: Option[];
    flags: Option[];
    implementations: Option[];
    /** What it may end. */
    filings: Option[];
  };

type DecisionFormProps = {
  onCase: OnCase;
  choices: DecisionChoices;
  zone: string;
  cancel: string;
  /** The instance now running and its procedure: what a new decision most likely comes from. */
  usual: Pick<DecisionFields, "proceedingType" | "procedure" | "body">;
} & (
  | { proceedingId: string; start?: undefined }
  | {
      proceedingId?: undefined;
      start: Edited & { fields: DecisionFields; decides: readonly string[] };
    }
);

/** A decision, in the order in which a ruling is read: what, when, how we know, who was told, is it final. */
export function DecisionForm({
  onCase,
  choices,
  zone,
  cancel,
  usual,
  proceedingId,
  start,
}: DecisionFormProps) {
  const t = useTranslations("proceedings.form.decision");
  const fields = start?.fields;
  const { proceedingType, procedure, body } = fields ?? usual;
  const labels = {
    outcome: t("outcome"),
    decidedOn: t("decidedOn"),
    finality: t("finality"),
    proceedingType: t("proceedingType"),
    procedure: t("procedure"),
    body: t("body"),
    flags: t("flags"),
    isDateDisputed: t("isDateDisputed"),
    implementation: t("implementation"),
    decides: t("decides"),
    note: t("note"),
  };
  return (
    <CaseForm
      action={start ? editDecision : recordDecision}
      {...{ onCase, labels, cancel }}
      edited={start}
      hidden={proceedingId ? { proceedingId } : undefined}
      submit={start ? undefined : t("submit")}
    >
      {(state) => (
        <>
          <SelectField
            name="outcome"
            label={labels.outcome}
            required
            options={choices.outcomes}
            defaultValue={fields?.outcome}
            state={state}
          />
          <DateField
            name="decidedOn"
            label={labels.decidedOn}
            hint={t("decidedOnHint")}
            required
            defaultValue={fields?.decidedOn ?? ""}
            state={state}
            after={
              <UnknownCheckbox
                of="decidedOn"
                state={state}
                defaultChecked={fields !== undefined && fields.decidedOn === null}
              />
            }
          />
          <CheckboxField
            name="isDateDisputed"
            label={labels.isDateDisputed}
            hint={t("isDateDisputedHint")}
            defaultChecked={fields?.isDateDisputed}
            state={state}
          />
          <SourceFields state={state} choices={choices} start={fields} />
          {start ? null : <NoticeRows state={state} choices={choices} zone={zone} />}
          <SelectField
            name="finality"
            label={labels.finality}
            hint={t("finalityHint")}
            required
            options={choices.finalities}
            empty={null}
            defaultValue={fields?.finality ?? "unknown"}
            state={state}
          />
          {choices.filings.length > 0 ? (
            <CheckboxGroupField
              name="decides"
              label={labels.decides}
              hint={t("decidesHint")}
              optional
              choices={choices.filings}
              defaultValues={start?.decides}
              state={state}
            />
          ) : null}
          <CheckboxGroupField
            name="flags"
            label={labels.flags}
            optional
            inline
            choices={choices.flags}
            defaultValues={fields?.flags}
            state={state}
          />
          <SelectField
            name="implementation"
            label={labels.implementation}
            hint={t("implementationHint")}
            optional
            options={choices.implementations}
            defaultValue={fields?.implementation ?? ""}
            state={state}
          />
          <Disclosure summary={t("more")} open={start !== undefined || hasMore(state.errors)}>
            <div className="grid gap-4">
              <SelectField
                name="proceedingType"
                label={labels.proceedingType}
                required
                options={choices.types}
                empty={null}
                defaultValue={proceedingType}
                state={state}
              />
              <SelectField
                name="procedure"
                label={labels.procedure}
                optional
                options={choices.procedures}
                defaultValue={procedure ?? ""}
                state={state}
              />
              <TextField
                name="body"
                label={labels.body}
                optional
                maxLength={LIMITS.line}
                defaultValue={body ?? ""}
                state={state}
              />
            </div>
          </Disclosure>
          <TextAreaField
            name="note"
            label={labels.note}
            optional
            maxLength={LIMITS.text}
            defaultValue={fields?.note ?? ""}
            state={state}
          />
        </>
      )}
    </CaseForm>
  );
}

/** A fold opens where something in it needs a hand. */
function hasMore(errors: Record<string, unknown>): boolean {
  return ["proceedingType", "procedure", "body"].some((name) => name in errors);
}
