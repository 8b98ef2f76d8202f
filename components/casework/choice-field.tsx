"use client";

import type { ComponentProps } from "react";
import { type Option, type OptionGroup, SelectField } from "@/components/ui/select-field";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type ChoiceFieldProps = Omit<
  ComponentProps<typeof SelectField>,
  "state" | "scope" | "defaultValue" | "label" | "after"
> & {
  label: string;
};

const flat = (options: readonly (Option | OptionGroup)[]): Option[] =>
  options.flatMap((option) => ("options" in option ? option.options : option));

/** A choice from a list, of a form about a case. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { state, initial, scope } = useRecord();
  const { name, label, options } = props;
  const say = (value: string) => flat(options).find((option) => option.value === value)?.label ?? value;
  return (
    <SelectField
      {...props}
      state={state}
      scope={scope}
      defaultValue={firstOf(initial, name)}
      after={<Theirs name={name} label={label} say={say} />}
    />
  );
}
