"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { TickField } from "@/components/casework/tick-field";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import type { Companion } from "@/lib/cases/companions";
import { changeMove } from "@/lib/web/custody/edit-actions";
import { saveMove } from "@/lib/web/custody/record-actions";
import type { FormValues } from "@/lib/web/form-state";
import { PlaceFields } from "./place-fields";
import { SameForField } from "./same-for-field";

export type MoveChoices = {
  events: Option[];
  bodies: Option[];
  purposes: Option[];
  proceedings: Option[];
  types: Option[];
  bases: Option[];
  source: SourceChoices;
  places: string[];
};

type MoveFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: MoveChoices;
  zone: string;
  companions: readonly Companion[];
  cancel: string;
};

/** Something that happened within custody: recorded, or corrected where an `id` is given. */
export function MoveForm({ marks, initial, choices, zone, companions, cancel }: MoveFormProps) {
  const t = useTranslations("custody.fields");
  return (
    <RecordForm
      action={marks.id ? changeMove : saveMove}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel={cancel}
    >
      <ChoiceField name="event" label={t("event")} options={choices.events} required />
      <WhenField name="on" label={t("movedAt")} zone={zone} />
      <ChoiceField name="holdingBody" label={t("toWhom")} options={choices.bodies} empty={null} />
      <PlaceFields places={choices.places} />
      <LineField name="direction" label={t("direction")} hint={t("directionHint")} optional />
      <ChoiceField
        name="purpose"
        label={t("purpose")}
        hint={t("purposeHint")}
        optional
        options={choices.purposes}
      />
      {choices.proceedings.length > 0 ? (
        <ChoiceField
          name="proceedingId"
          label={t("servesProceeding")}
          hint={t("servesProceedingHint")}
          empty={t("proceedingUnknown")}
          options={choices.proceedings}
        />
      ) : null}
      <ChoiceField
        name="custodyType"
        label={t("custodyType")}
        empty={t("asBefore")}
        options={choices.types}
      />
      <ChoiceField
        name="legalBasis"
        label={t("legalBasis")}
        hint={t("legalBasisHint")}
        optional
        options={choices.bases}
      />
      <TickField name="denied" label={t("denied")} hint={t("deniedHint")} />
      <WordsField name="note" label={t("note")} optional />
      <KnownFields choices={choices.source} />
      {marks.id ? null : <SameForField companions={companions} />}
    </RecordForm>
  );
}
