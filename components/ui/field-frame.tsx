import type { ReactNode } from "react";
import { FieldError } from "./field-error";
import { FieldLabel } from "./field-label";
import { errorId, type FieldProps, fieldId, hintId } from "./field-parts";
import { Hint } from "./hint";

/** Label, hint, error and one control, tied together. `children` is the control; `after` stands below it. */
export function FieldFrame({
  children,
  after,
  ...field
}: FieldProps & { children: ReactNode; after?: ReactNode }) {
  const id = fieldId(field.name, field.scope);
  return (
    <div className="field" data-invalid={field.state?.errors[field.name] ? "" : undefined}>
      <label htmlFor={id}>
        <FieldLabel optional={field.optional}>{field.label}</FieldLabel>
      </label>
      {field.hint ? <Hint id={hintId(id)}>{field.hint}</Hint> : null}
      <FieldError id={errorId(id)} name={field.name} state={field.state} />
      {children}
      {after}
    </div>
  );
}
