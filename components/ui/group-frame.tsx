import type { ReactNode } from "react";
import { FieldError } from "./field-error";
import { FieldLabel } from "./field-label";
import { describedBy, errorId, type FieldProps, fieldId, hintId } from "./field-parts";
import { Hint } from "./hint";

/** Several controls under one legend. */
export function GroupFrame({
  children,
  after,
  ...field
}: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const id = fieldId(field.name, field.scope);
  return (
    <fieldset
      id={`${id}-group`}
      className="field"
      data-invalid={field.state?.errors[field.name] ? "" : undefined}
      aria-describedby={describedBy(id, field)}
    >
      <legend>
        <FieldLabel optional={field.optional}>{field.label}</FieldLabel>
      </legend>
      {field.hint ? <Hint id={hintId(id)}>{field.hint}</Hint> : null}
      <FieldError id={errorId(id)} name={field.name} state={field.state} />
      {children}
      {after}
    </fieldset>
  );
}
