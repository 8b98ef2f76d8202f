"use client";

import { useTranslations } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { RemovalFields } from "@/lib/proceedings/removal";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { editRemoval, recordRemoval } from "@/lib/web/proceedings/removal-actions";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type RemovalChoices = SourceChoices & { proceedings: Option[] };

type RemovalFormProps = {
  onCase: OnCase;
  choices: RemovalChoices;
  zone: string;
  cancel: string;
  proceedingId: string | null;
  start?: Edited & { fields: RemovalFields };
};

/** A removal that is ordered: for when, by which way, with whom. */
export function RemovalForm({ onCase, choices, zone, cancel, proceedingId, start }: RemovalFormProps) {
  const t = useTranslations("proceedings.form.removal");
  const fields = start?.fields;
  const labels = {
    proceedingId: t("proceedingId"),
    on: t("on"),
    route: t("route"),
    carrier: t("carrier"),
    crossing: t("crossing"),
    note: t("note"),
  };
  return (
    <CaseForm action={start ? editRemoval : recordRemoval} {...{ onCase, labels, cancel }} edited={start}>
      {(state) => (
        <>
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
          <SelectField
            name="proceedingId"
            label={labels.proceedingId}
            options={choices.proceedings}
            empty={t("proceedingUnknown")}
            defaultValue={fields ? (fields.proceedingId ?? "") : (proceedingId ?? "")}
            state={state}
          />
          <TextField
            name="route"
            label={labels.route}
            hint={t("routeHint")}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.route ?? ""}
            state={state}
          />
          <TextField
            name="carrier"
            label={labels.carrier}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.carrier ?? ""}
            state={state}
          />
          <TextField
            name="crossing"
            label={labels.crossing}
            optional
            maxLength={LIMITS.line}
            defaultValue={fields?.crossing ?? ""}
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
