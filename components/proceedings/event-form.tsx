"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import { DateTimeField } from "@/components/ui/date-time-field";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { Option } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import type { EventFields } from "@/lib/proceedings/event";
import type { LawEventKind } from "@/lib/proceedings/law-events";
import { editEvent, recordEvent } from "@/lib/web/proceedings/event-actions";
import { LIMITS } from "@/lib/web/proceedings/limits";
import { CaseForm, type Edited, type OnCase } from "./case-form";
import { type SourceChoices, SourceFields } from "./source-fields";

export type EventChoices = SourceChoices & { bodies: Option[]; confirmers: Option[]; requests: Option[] };

type EventFormProps = {
  onCase: OnCase;
  choices: EventChoices;
  zone: string;
  cancel: string;
  kind: LawEventKind;
  /** The id of what it happened to. */
  about: string;
  start?: Edited & { fields: EventFields };
};

/** Something that happened to a measure, a decision or a request: when, what its kind asks besides, how we know. */
export function EventForm({ onCase, choices, zone, cancel, kind, about, start }: EventFormProps) {
  const t = useTranslations("proceedings.form.event");
  const fields = start?.fields;
  const labels = {
    on: t("on"),
    servedOn: t("servedOn"),
    confirmedBy: t("confirmedBy"),
    request: t("request"),
    note: t("note"),
  };
  return (
    <CaseForm
      action={start ? editEvent : recordEvent}
      {...{ onCase, labels, cancel }}
      edited={start}
      hidden={{ kind, about }}
    >
      {(state) => (
        <>
          {kind === "measure_served" ? (
            <CheckboxGroupField
              name="servedOn"
              label={labels.servedOn}
              hint={t("servedOnHint")}
              required
              choices={choices.bodies}
              defaultValues={fields?.servedOn}
              state={state}
            />
          ) : null}
          {kind === "measure_confirmed" ? (
            <RadioGroupField
              name="confirmedBy"
              label={labels.confirmedBy}
              hint={t("confirmedByHint")}
              required
              choices={choices.confirmers}
              defaultValue={fields?.confirmedBy ?? undefined}
              state={state}
            />
          ) : null}
          {kind === "extradition_request" ? (
            <RadioGroupField
              name="request"
              label={labels.request}
              hint={t("requestHint")}
              required
              choices={choices.requests}
              defaultValue={fields?.request ?? undefined}
              state={state}
            />
          ) : null}
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
