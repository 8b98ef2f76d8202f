"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { DayField } from "@/components/casework/day-field";
import { KnownFields, type SourceChoices } from "@/components/casework/known-fields";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { TickField } from "@/components/casework/tick-field";
import { WhenField } from "@/components/casework/when-field";
import { WordsField } from "@/components/casework/words-field";
import type { Option } from "@/components/ui/select-field";
import { recordSign } from "@/lib/web/signs/actions";

/** What this kind of sign asks; what it does not ask is missing. */
export type SignChoices = {
  which?: (Option & { hint?: string })[];
  states?: Option[];
  proceedings?: Option[];
  expires?: boolean;
  source: SourceChoices;
};

type SignFormProps = { marks: Marks; kind: string; choices: SignChoices; zone: string; cancel: string };

/** One sign: which, how it stands, when, how we know. */
export function SignForm({ marks, kind, choices, zone, cancel }: SignFormProps) {
  const t = useTranslations("signs.fields");
  const { which, states, proceedings, expires } = choices;
  return (
    <RecordForm action={recordSign} marks={marks} submit={t("save")} cancel={cancel}>
      <input type="hidden" name="kind" value={kind} />
      {which ? <RoundsField name="which" label={t("which")} choices={which} required /> : null}
      {states ? <RoundsField name="state" label={t("state")} choices={states} required /> : null}
      {proceedings && proceedings.length > 0 ? (
        <ChoiceField
          name="proceedingId"
          label={t("proceeding")}
          hint={t("proceedingHint")}
          empty={t("proceedingNone")}
          options={proceedings}
        />
      ) : null}
      {expires ? <DayField name="expiresOn" label={t("expires")} hint={t("expiresHint")} optional /> : null}
      <WhenField name="on" label={t("when")} zone={zone} />
      <WordsField name="note" label={t("note")} optional rows={3} />
      <TickField name="isInferred" label={t("inferred")} hint={t("inferredHint")} />
      <KnownFields choices={choices.source} />
    </RecordForm>
  );
}
