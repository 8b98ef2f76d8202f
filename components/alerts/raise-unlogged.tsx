"use client";

import { OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { raiseForUnlogged } from "@/lib/web/alerts/raise-unlogged";
import { idle } from "@/lib/web/form-state";
import type { KindChoice } from "./kind-choices";
import { KindField } from "./kind-field";

/** What the form needs to know of the reader: the kinds, their teams where there are several, the states they work in. */
export type UnloggedSetup = { kinds: KindChoice[]; teams: Option[]; states: Option[] };

type RaiseUnloggedProps = {
  setup: UnloggedSetup;
  /** Of the search that found them not: another search, another key. Null before any search. */
  searchKey: string | null;
  /** As it was typed there. */
  name: string;
  /** Nobody was found: then it stands open. */
  isOpen: boolean;
};

const SCOPE = "unlogged";

/** *Raise an alert for this person*: logs them with the name as typed and calls people, in one press. */
export function RaiseUnlogged({ setup, searchKey, name, isOpen }: RaiseUnloggedProps) {
  const t = useTranslations("search.unlogged");
  const alert = useTranslations("alerts.new");
  const [answer, submit] = useActionState(raiseForUnlogged, idle);
  // Without scripts a refused form comes back alone, and brings its key.
  const key = searchKey ?? answer.values.key;
  if (typeof key !== "string") return null;
  // An answer to the form of an earlier search would bring back its name.
  const state = answer.values.key === key ? answer : idle;
  const { kinds, teams, states } = setup;
  const labels = { name: t("name"), hostState: t("state"), team: t("team"), kind: alert("kind") };
  return (
    <Disclosure summary={t("title")} open={isOpen || state.status !== "idle"}>
      <form action={submit} className="form raise-form" autoComplete="off">
        <p className="hint">{t("lead")}</p>
        <ErrorSummary state={state} labels={labels} scope={SCOPE} />
        <input type="hidden" name="key" value={key} />
        <TextField
          key={key}
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          defaultValue={name}
          state={state}
          scope={SCOPE}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <Choice name="hostState" label={t("state")} options={states} state={state} />
        <Choice name="team" label={t("team")} options={teams} state={state} />
        <KindField kinds={kinds} state={state} scope={SCOPE} />
        <div>
          <SubmitButton kind="alarm" size="wide" icon={<OctagonAlert aria-hidden="true" />}>
            {alert("submit")}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}

type ChoiceProps = { name: string; label: string; options: Option[]; state: typeof idle };

/** Asked only where there is something to choose; the first is the one most used. */
function Choice({ name, label, options, state }: ChoiceProps) {
  const [first] = options;
  if (options.length < 2) return first ? <input type="hidden" name={name} value={first.value} /> : null;
  return (
    <SelectField
      name={name}
      label={label}
      options={options}
      defaultValue={first?.value}
      empty={null}
      state={state}
      scope={SCOPE}
      required
    />
  );
}
