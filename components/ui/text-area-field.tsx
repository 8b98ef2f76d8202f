import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { describedBy, type FieldProps, fieldId, shownValue } from "./field-parts";

type TextAreaFieldProps = FieldProps & {
  defaultValue?: string;
  maxLength?: number;
  rows?: number;
  lang?: string;
  after?: ReactNode;
};

/** Several lines of text. It grows with what is written. */
export function TextAreaField({
  defaultValue,
  maxLength,
  rows = 3,
  lang,
  after,
  ...props
}: TextAreaFieldProps) {
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  return (
    <FieldFrame {...props} after={after}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        dir="auto"
        className="input"
        defaultValue={shownValue(state, name, defaultValue)}
        aria-required={props.required || undefined}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(id, props)}
      />
    </FieldFrame>
  );
}
