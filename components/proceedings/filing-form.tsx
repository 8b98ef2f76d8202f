"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { type Option, type OptionGroup, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { FilingFields } from "@/lib/proceedings/filing";
import { editFiling, recordFiling } from "@/lib/web/proceedings/filing-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type FilingChoices = SourceChoices & {
  proceedings: Option[];
  decisions: Option[];
  rules: OptionGroup[];
  statuses: Option[];
  stays: Option[];
  ways: Option[];
};

type FilingFormProps = {
  onCase: OnCase;
  choices: FilingChoices;
  zone: string;
  cancel: string;
  /** Where it belongs, as far as the page knows. */
  about: { proceedingId: string | null; decisionId: string | null; ruleId: string | null };
  /** The later possible day, in words. */
  later?: string;
  start?: Edited & { fields: FilingFields };
};

/** Something lodged: what, where, when, with what receipt; whether a stay was asked. */
export function FilingForm({ onCase, choices, zone, cancel, about, later, start }: FilingFormProps) {
  const t = useTranslations("proceedings.form.filing");
  const fields = start?.fields;
  const labels = {
    proceedingId: t("proceedingId"),
    decisionId: t("decisionId"),
    rule: t("rule"),
    title: t("title"),
    on: t("on"),
    status: t("status"),
    stayStatus: t("stayStatus"),
    howLodged: t("howLodged"),
    receipt: t("receipt"),
    lateReason: t("lateReason"),
    note: t("note"),
  };
  return (
    <CaseForm action={start ? editFiling : recordFiling} {...{ onCase, labels, cancel }} edited={start}>
      {(state) => (
        <>
          <SelectField
            name="rule"
            label={labels.rule}
            options={choices.rules}
            empty={t("somethingElse")}
            defaultValue={about.ruleId ?? ""}
            state={state}
          />
          <TextField
            name="title"
            label={labels.title}
            hint={t("titleHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.title ?? ""}
            state={state}
          />
          <SelectField
            name="proceedingId"
            label={labels.proceedingId}
            required
            options={choices.proceedings}
            defaultValue={about.proceedingId ?? ""}
            state={state}
          />
          <SelectField
            name="decisionId"
            label={labels.decisionId}
            options={choices.decisions}
            empty={t("noDecision")}
            defaultValue={about.decisionId ?? ""}
            state={state}
          />
          <DateTimeField
            name="on"
            label={labels.on}
            hint={t("onHint")}
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
          <SelectField
            name="status"
            label={labels.status}
            required
            options={choices.statuses}
            empty={null}
            defaultValue={fields?.status ?? "lodged"}
            state={state}
          />
          <SelectField
            name="howLodged"
            label={labels.howLodged}
            optional
            options={choices.ways}
            defaultValue={fields?.howLodged ?? ""}
            state={state}
          />
          <TextField
            name="receipt"
            label={labels.receipt}
            hint={t("receiptHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.receipt ?? ""}
            state={state}
          />
          <SelectField
            name="stayStatus"
            label={labels.stayStatus}
            required
            options={choices.stays}
            empty={null}
            defaultValue={fields?.stayStatus ?? "not_asked"}
            state={state}
          />
          <TextAreaField
            name="lateReason"
            label={labels.lateReason}
            hint={later ? `${t("lateAfter", { day: later })}. ${t("lateReasonHint")}` : t("lateReasonHint")}
            optional
            maxLength={LIMITS.text}
            defaultValue={fields?.lateReason ?? ""}
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
