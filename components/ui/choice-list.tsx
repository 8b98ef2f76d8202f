import type { ReactNode } from "react";
import type { FormState } from "@/lib/web/form-state";
import { fieldId, shownChoices } from "./field-parts";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; lang?: string };

type ChoiceListProps = {
  type: "radio" | "checkbox";
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  state?: FormState;
  scope?: string;
  inline?: boolean;
};

/** The boxes or rounds of a group. The first carries the group's id, so that an error summary lands on it. */
export function ChoiceList({ type, name, choices, chosen, state, scope, inline }: ChoiceListProps) {
  const id = fieldId(name, scope);
  const ticked = shownChoices(state, name, chosen);
  return (
    <div className={inline ? "choices choices-inline" : "choices"}>
      {choices.map(({ value, label, hint, lang }, index) => (
        <label key={`${value} ${ticked.includes(value)}`} className="choice" lang={lang}>
          <input
            id={index === 0 ? id : `${id}-${value}`}
            type={type}
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <span>
            {label}
            {hint ? <span className="hint block">{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
