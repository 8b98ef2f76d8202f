import type { ComponentProps, ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { describedBy, type FieldProps, fieldId, shownValue } from "./field-parts";

type InputProps = Pick<
  ComponentProps<"input">,
  | "autoComplete"
  | "inputMode"
  | "maxLength"
  | "placeholder"
  | "list"
  | "spellCheck"
  | "lang"
  | "autoCapitalize"
  | "readOnly"
>;

type TextFieldProps = FieldProps &
  InputProps & {
    type?: "text" | "email" | "tel" | "url" | "search" | "password" | "number";
    defaultValue?: string;
    dir?: "auto" | "ltr" | "rtl";
    /** As wide as what goes in, in characters; else as wide as the form. */
    size?: number;
    /** Stands below the control, such as an `UnknownCheckbox`. */
    after?: ReactNode;
  };

/** A line of text. What is written in another script runs in its own direction. */
export function TextField({
  type = "text",
  dir = "auto",
  defaultValue,
  size,
  after,
  ...props
}: TextFieldProps) {
  const { name, label, hint, state, scope, required, optional, ...input } = props;
  const id = fieldId(name, scope);
  return (
    <FieldFrame
      name={name}
      label={label}
      hint={hint}
      state={state}
      scope={scope}
      optional={optional}
      after={after}
    >
      <input
        {...input}
        id={id}
        name={name}
        type={type}
        dir={dir}
        size={size}
        className={size ? "input input-short" : "input"}
        defaultValue={type === "password" ? undefined : shownValue(state, name, defaultValue)}
        aria-required={required || undefined}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(id, props)}
      />
    </FieldFrame>
  );
}
