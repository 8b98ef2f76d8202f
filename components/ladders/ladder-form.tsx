"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SessionGone } from "@/components/auth/session-gone";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import type { Choice } from "@/components/ui/choice-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormStatus } from "@/components/ui/form-status";
import { SelectField } from "@/components/ui/select-field";
import { StaleNotice } from "@/components/ui/stale-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, idle } from "@/lib/web/form-state";
import { saveLadder } from "@/lib/web/ladders/actions";
import { countSteps, MOST_STEPS } from "@/lib/web/ladders/rearrange";
import { StepFields, type StepValues } from "./step-fields";
import type { TargetChoices } from "./target-fields";
import "./ladders.css";

type LadderFormProps = {
  /** Null for a new one. */
  initial: {
    id: string;
    version: number;
    name: string;
    severities: readonly string[];
    repeats: string;
    steps: readonly StepValues[];
  } | null;
  holders: string;
  severities: readonly Choice[];
  targets: TargetChoices;
};

/** A new ladder begins with the people of the case, then everybody. */
const FIRST: readonly StepValues[] = [
  { delay: "5", mustAll: false, targets: ["case"] },
  { delay: "5", mustAll: false, targets: ["everyone"] },
];
const NEW_STEP: StepValues = { delay: "5", mustAll: false, targets: [] };
const REPEATS = ["0", "1", "2", "3", "5", "10", "20", "50"];

/**
 * A ladder: its name, the severities it serves, its steps. Its buttons send the whole form, so that a step is added, moved and taken
 * away also with scripts off; what was typed comes back with every answer.
 */
export function LadderForm({ initial, holders, severities, targets }: LadderFormProps) {
  const t = useTranslations("ladders.form");
  const [state, submit] = useActionState(saveLadder, idle);
  const steps = initial?.steps ?? FIRST;
  const count = countSteps(state.values) || steps.length;
  const repeats = initial?.repeats ?? "2";
  const offered = REPEATS.includes(repeats) || repeats === "" ? REPEATS : [...REPEATS, repeats];
  return (
    <form action={submit} className="form ladder-form" noValidate>
      {/* Enter in a line saves: a browser presses the first button of a form. */}
      <button type="submit" name="act" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary state={state} />
      <SessionGone state={state} />
      <TheirLadder state={state} />
      <input type="hidden" name="id" value={initial?.id ?? ""} />
      <input type="hidden" name="version" value={carried(state, "version", String(initial?.version ?? ""))} />
      <input type="hidden" name="holders" value={carried(state, "holders", holders)} />
      <TextField
        name="name"
        label={t("name")}
        state={state}
        defaultValue={initial?.name}
        maxLength={80}
        required
      />
      <CheckboxGroupField
        name="severities"
        label={t("severities")}
        hint={t("severitiesHint")}
        state={state}
        choices={severities}
        defaultValues={initial?.severities}
      />
      {Array.from({ length: count }, (_, index) => (
        <StepFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a form have no names but their places.
          key={index}
          {...{ index, count, state, choices: targets }}
          initial={steps[index] ?? NEW_STEP}
        />
      ))}
      {count < MOST_STEPS ? (
        <div>
          <SubmitButton kind="plain" name="act" value="add">
            {t("addStep")}
          </SubmitButton>
        </div>
      ) : null}
      <SelectField
        name="repeats"
        label={t("repeats")}
        hint={t("repeatsHint")}
        state={state}
        defaultValue={repeats}
        empty={t("noLimit")}
        options={offered.map((value) => ({ value, label: t("times", { count: Number(value) }) }))}
      />
      <FormStatus state={state} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="act" value="save">
          {t("save")}
        </SubmitButton>
        <ButtonLink kind="quiet" href="/organisation/ladders">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

/** A mark that goes back with the form: after a save that came too late, the one that was shown with what a colleague had saved. */
function carried(state: FormState, name: "version" | "holders", initial: string): string {
  const sent = state.values[name];
  return state.theirs?.[name] ?? (typeof sent === "string" ? sent : initial);
}

function TheirLadder({ state }: { state: FormState }) {
  const t = useTranslations("ladders.form");
  if (!state.theirs) return null;
  const { version: _version, holders: _holders, ...theirs } = state.theirs;
  const labels = {
    name: t("name"),
    severities: t("severities"),
    repeats: t("repeats"),
    steps: t("steps"),
  };
  return <StaleNotice state={{ ...state, theirs }} labels={labels} />;
}
