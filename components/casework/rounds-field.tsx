"use client";

import type { Choice } from "@/components/ui/choice-list";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type RoundsFieldProps = {
  name: string;
  label: string;
  hint?: string;
  choices: readonly (Omit<Choice, "label"> & { label: string })[];
  inline?: boolean;
  required?: boolean;
};

/** One of a few, all in sight, of a form about a case. */
export function RoundsField({ name, label, hint, choices, inline, required }: RoundsFieldProps) {
  const { state, initial, scope } = useRecord();
  const say = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <RadioGroupField
      {...{ name, label, hint, choices, inline, required, state, scope }}
      defaultValue={firstOf(initial, name)}
      after={<Theirs name={name} label={label} say={say} />}
    />
  );
}
