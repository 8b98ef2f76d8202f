"use client";

import { firstOf, useRecord } from "@/components/casework/record-context";
import { Theirs } from "@/components/casework/theirs";
import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy, fieldId, shownValue } from "@/components/ui/field-parts";

type TimeFieldProps = { name: string; label: string; hint?: string };

/** An hour of the clock, of a form about the rota. */
export function TimeField({ name, label, hint }: TimeFieldProps) {
  const { state, initial, scope } = useRecord();
  const id = fieldId(name, scope);
  const field = { name, label, hint, state, scope };
  return (
    <FieldFrame {...field} after={<Theirs name={name} label={label} />}>
      <input
        id={id}
        name={name}
        type="time"
        className="input input-short"
        defaultValue={shownValue(state, name, firstOf(initial, name))}
        aria-invalid={state.errors[name] ? true : undefined}
        aria-describedby={describedBy(id, field)}
      />
    </FieldFrame>
  );
}
