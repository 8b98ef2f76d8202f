"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/casework/choice-field";
import { DayField } from "@/components/casework/day-field";
import { LineField } from "@/components/casework/line-field";
import { type Marks, RecordForm } from "@/components/casework/record-form";
import { RoundsField } from "@/components/casework/rounds-field";
import { FieldLabel } from "@/components/ui/field-label";
import type { Option, OptionGroup } from "@/components/ui/select-field";
import type { FormValues } from "@/lib/web/form-state";
import { beginRota, changeRota } from "@/lib/web/rota/actions";
import { TimeField } from "./time-field";

export type RotaChoices = { people: Option[]; zones: (Option | OptionGroup)[]; weekdays: Option[] };

type RotaFormProps = {
  marks: Marks;
  initial: FormValues;
  choices: RotaChoices;
  /** So many people can take turns. */
  most: number;
  /** Its first day is past: it is kept, and not asked for again. */
  hasBegun: boolean;
};

/** A rota: new, or changed where an `id` is given. What does not belong to the chosen cycle takes no room. */
export function RotaForm({ marks, initial, choices, most, hasBegun }: RotaFormProps) {
  const t = useTranslations("rota.form");
  const rounds = <K extends string>(values: readonly K[], say: (value: K) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  return (
    <div className="rota-form">
      <RecordForm
        action={marks.id ? changeRota : beginRota}
        marks={marks}
        initial={initial}
        submit={t("save")}
        cancel="/rota"
      >
        <LineField name="name" label={t("name")} hint={t("nameHint")} required autoComplete="off" />
        <fieldset className="field">
          <legend>
            <FieldLabel>{t(hasBegun ? "peopleNow" : "people")}</FieldLabel>
          </legend>
          <div className="rota-people">
            {Array.from({ length: most }, (_, index) => index + 1).map((number) => (
              <ChoiceField
                key={number}
                name={`person${number}`}
                label={t("person", { number })}
                empty={t("nobody")}
                options={choices.people}
              />
            ))}
          </div>
        </fieldset>
        <RoundsField
          name="cycle"
          label={t("cycle")}
          inline
          choices={rounds(["daily", "weekly", "custom"] as const, (value) => t(`cycles.${value}`))}
        />
        <div className="only-weekly">
          <ChoiceField name="weekday" label={t("weekday")} options={choices.weekdays} />
        </div>
        <div className="only-custom">
          <LineField name="shiftHours" label={t("shiftHours")} type="number" inputMode="numeric" size={6} />
        </div>
        <TimeField name="handOverAt" label={t("handOverAt")} hint={t("handOverAtHint")} />
        {hasBegun ? (
          <input type="hidden" name="startsOn" value={String(initial.startsOn)} />
        ) : (
          <DayField name="startsOn" label={t("startsOn")} hint={t("startsOnHint")} />
        )}
        <RoundsField
          name="cover"
          label={t("cover")}
          inline
          choices={rounds(["always", "hours"] as const, (value) => t(`covers.${value}`))}
        />
        <div className="only-hours">
          <TimeField name="from" label={t("from")} />
          <TimeField name="until" label={t("until")} hint={t("untilHint")} />
        </div>
        <ChoiceField name="zone" label={t("zone")} empty={null} options={choices.zones} />
      </RecordForm>
    </div>
  );
}
