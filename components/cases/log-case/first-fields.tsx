import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import { LIMITS } from "@/lib/web/cases/log-case-limits";
import type { FormState } from "@/lib/web/form-state";
import type { LogChoices } from "./choices";
import { KeepPlaceCheckbox } from "./keep-place-checkbox";

type FirstFieldsProps = {
  state: FormState;
  choices: LogChoices;
  /** Stands below the name: who may be meant. */
  belowName: ReactNode;
};

/** The ids of the lists that the page carries beside the form. */
export const NATIONALITIES = "nationalities";
export const PLACES = "places";

/** The seven fields. Each but the host state accepts "unknown". */
export function FirstFields({ state, choices, belowName }: FirstFieldsProps) {
  const t = useTranslations("logCase.fields");
  const typed = { state, autoComplete: "off", spellCheck: false } as const;
  const unknown = (of: string) => <UnknownCheckbox of={of} state={state} />;
  return (
    <>
      <div className="grid gap-3">
        <TextField
          {...typed}
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          maxLength={LIMITS.name}
          after={unknown("name")}
        />
        {belowName}
      </div>
      <TextField
        {...typed}
        name="nationality"
        label={t("nationality")}
        hint={t("nationalityHint")}
        list={NATIONALITIES}
        maxLength={LIMITS.nationality}
        after={unknown("nationality")}
      />
      <SelectField
        name="hostState"
        label={t("hostState")}
        options={choices.hostStates}
        state={state}
        required
      />
      <SelectField
        name="heldBy"
        label={t("heldBy")}
        options={choices.heldBy}
        state={state}
        after={unknown("heldBy")}
      />
      <TextField
        {...typed}
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        list={PLACES}
        maxLength={LIMITS.place}
        after={
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {unknown("place")}
            <KeepPlaceCheckbox state={state} />
          </div>
        }
      />
      <DateTimeField
        name="heldSince"
        label={t("heldSince")}
        zone={t("clock")}
        state={state}
        after={unknown("heldSince")}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          name="sourceKind"
          label={t("source")}
          options={choices.sources}
          state={state}
          after={unknown("sourceKind")}
        />
        <SelectField
          name="sourceGrade"
          label={t("grade")}
          options={choices.grades}
          empty={t("gradeUsual")}
          state={state}
        />
      </div>
      {choices.teams.length > 1 ? (
        <SelectField name="team" label={t("team")} options={choices.teams} state={state} required />
      ) : null}
    </>
  );
}
