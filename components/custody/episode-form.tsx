"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { TickField } from "@/components/casework/tick-field";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import type { Companion } from "@/lib/cases/companions";
import { changeEpisode } from "@/lib/web/custody/edit-actions";
import { saveEpisode } from "@/lib/web/custody/record-actions";
import type { FormValues } from "@/lib/web/form-state";
import { PlaceFields } from "./place-fields";
import { SameForField } from "./same-for-field";

export type EpisodeChoices = {
  types: Option[];
  bodies: Option[];
  bases: Option[];
  source: SourceChoices;
  places: string[];
};

type EpisodeFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: EpisodeChoices;
  zone: string;
  companions: readonly Companion[];
  cancel: string;
};

/** A stretch of custody: recorded, or corrected where an `id` is given. */
export function EpisodeForm({ marks, initial, choices, zone, companions, cancel }: EpisodeFormProps) {
  const t = useTranslations("custody.fields");
  return (
    <RecordForm
      action={marks.id ? changeEpisode : saveEpisode}
      marks={marks}
      initial={initial}
      submit={t("save")}
      cancel={cancel}
    >
      <ChoiceField name="holdingBody" label={t("holdingBody")} options={choices.bodies} empty={null} />
      <PlaceFields places={choices.places} />
      <WhenField name="on" label={t("heldSince")} zone={zone} />
      <ChoiceField
        name="custodyType"
        label={t("custodyType")}
        hint={t("custodyTypeHint")}
        options={choices.types}
        empty={null}
      />
      <ChoiceField
        name="legalBasis"
        label={t("legalBasis")}
        hint={t("legalBasisHint")}
        optional
        options={choices.bases}
      />
      <TickField name="denied" label={t("denied")} hint={t("deniedHint")} />
      <KnownFields choices={choices.source}>
        <WordsField name="howKnown" label={t("howKnown")} optional rows={2} />
      </KnownFields>
      {marks.id ? null : <SameForField companions={companions} />}
    </RecordForm>
  );
}
