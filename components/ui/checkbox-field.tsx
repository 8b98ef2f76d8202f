import { FieldError } from "./field-error";
import { describedBy, errorId, type FieldProps, fieldId, hintId, shownChoices } from "./field-parts";
import { Hint } from "./hint";

type CheckboxFieldProps = FieldProps & { value?: string; defaultChecked?: boolean };

/** One box with its sentence. Sends `yes`, or nothing. */
export function CheckboxField({ value = "yes", defaultChecked = false, ...props }: CheckboxFieldProps) {
  const { name, label, hint, state, scope } = props;
  const id = fieldId(name, scope);
  const isTicked = shownChoices(state, name, defaultChecked ? [value] : []).includes(value);
  return (
    <div className="field" data-invalid={state?.errors[name] ? "" : undefined}>
      <FieldError id={errorId(id)} name={name} state={state} />
      <label className="check" htmlFor={id}>
        <input
          key={String(isTicked)}
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isTicked}
          aria-required={props.required || undefined}
          aria-invalid={state?.errors[name] ? true : undefined}
          aria-describedby={describedBy(id, props)}
        />
        <span>{label}</span>
      </label>
      {hint ? <Hint id={hintId(id)}>{hint}</Hint> : null}
    </div>
  );
}
