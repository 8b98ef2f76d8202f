"use client";

import { CheckboxGroupField } from "@/components/ui/checkbox-group-field";
import type { Choice } from "@/components/ui/choice-list";
import { useRecord } from "./record-context";
import { Theirs } from "./theirs";

type BoxesFieldProps = {
  name: string;
  label: string;
  hint?: string;
  choices: readonly (Omit<Choice, "label"> & { label: string })[];
  inline?: boolean;
  optional?: boolean;
};

/** Any number of a few, of a form about a case. */
export function BoxesField({ name, label, hint, choices, inline, optional }: BoxesFieldProps) {
  const { state, initial, scope } = useRecord();
  const say = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <>
      <CheckboxGroupField
        {...{ name, label, hint, choices, inline, optional, state, scope }}
        defaultValues={[initial[name] ?? []].flat()}
      />
      <Theirs name={name} label={label} say={say} />
    </>
  );
}
