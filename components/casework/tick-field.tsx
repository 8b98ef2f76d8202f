"use client";

import { CheckboxField } from "@/components/ui/checkbox-field";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type TickFieldProps = { name: string; label: string; hint?: string };

/** One box, of a form about a case. */
export function TickField({ name, label, hint }: TickFieldProps) {
  const { state, initial, scope } = useRecord();
  return (
    <>
      <CheckboxField
        name={name}
        label={label}
        hint={hint}
        state={state}
        scope={scope}
        defaultChecked={firstOf(initial, name) === "yes"}
      />
      <Theirs name={name} label={label} say={(value) => (value === "yes" ? label : "")} />
    </>
  );
}
