"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateField } from "@/components/ui/date-field";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { type Option, type OptionGroup, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { MeasureFields } from "@/lib/proceedings/measure";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { editMeasure, recordMeasure } from "@/lib/web/proceedings/measure-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type MeasureChoices = SourceChoices & {
  kinds: Option[];
  proceedings: Option[];
  filings: Option[];
  rules: OptionGroup[];
  bodies: Option[];
};

type MeasureFormProps = {
  onCase: OnCase;
  choices: MeasureChoices;
  zone: string;
  cancel: string;
  /** What it names and answers, as far as the page knows. */
  about: { binds: readonly string[]; filingId: string | null };
  start?: Edited & { fields: MeasureFields };
};

/** A stay or an interim measure: what, from whom, which proceedings it names, whom it has reached. */
export function MeasureForm({ onCase, choices, zone, cancel, about, start }: MeasureFormProps) {
  const t = useTranslations("proceedings.form.measure");
  const fields = start?.fields;
  const labels = {
    kind: t("kind"),
    body: t("body"),
    on: t("on"),
    binds: t("binds"),
    servedOn: t("servedOn"),
    filingId: t("filingId"),
    rule: t("rule"),
    reference: t("reference"),
    endsOn: t("endsOn"),
    note: t("note"),
  };
  return (
    <CaseForm action={start ? editMeasure : recordMeasure} {...{ onCase, labels, cancel }} edited={start}>
      {(state) => (
        <>
          <RadioGroupField
            name="kind"
            label={labels.kind}
            required
            choices={choices.kinds}
            defaultValue={fields?.kind}
            state={state}
          />
          <TextField
            name="body"
            label={labels.body}
            hint={t("bodyHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.body ?? ""}
            state={state}
          />
          <DateTimeField
            name="on"
            label={labels.on}
            zone={zone}
            defaultValue={fields?.on ?? ""}
            defaultTime={fields?.time ?? ""}
            state={state}
            after={
              <UnknownCheckbox
                of="on"
                state={state}
                defaultChecked={fields !== undefined && fields.on === null}
              />
            }
          />
          <CheckboxGroupField
            name="binds"
            label={labels.binds}
            hint={t("bindsHint")}
            choices={choices.proceedings}
            defaultValues={about.binds}
            state={state}
          />
          {start ? null : (
            <CheckboxGroupField
              name="servedOn"
              label={labels.servedOn}
              hint={t("servedOnHint")}
              optional
              choices={choices.bodies}
              state={state}
            />
          )}
          <SelectField
            name="filingId"
            label={labels.filingId}
            options={choices.filings}
            empty={t("noFiling")}
            defaultValue={about.filingId ?? ""}
            state={state}
          />
          <SelectField
            name="rule"
            label={labels.rule}
            hint={t("ruleHint")}
            options={choices.rules}
            empty={t("ruleOfFiling")}
            defaultValue={fields?.ruleId ?? ""}
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
          <DateField
            name="endsOn"
            label={labels.endsOn}
            hint={t("endsOnHint")}
            optional
            defaultValue={fields?.endsOn ?? ""}
            state={state}
          />
          <TextAreaField
            name="note"
            label={labels.note}
            optional
            maxLength={LIMITS.text}
            defaultValue={fields?.note ?? ""}
            state={state}
          />
          <SourceFields state={state} choices={choices} start={fields} />
        </>
      )}
    </CaseForm>
  );
}
