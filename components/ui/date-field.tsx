import type { ReactNode } from "react";
import { DayEcho } from "./day-echo";
import { FieldFrame } from "./field-frame";
import { describedBy, type FieldProps, fieldId, shownValue } from "./field-parts";

type DateFieldProps = FieldProps & {
  /** ISO, `2022-12-30`. */
  defaultValue?: string;
  after?: ReactNode;
};

/** A day, by the browser's own calendar. Sends ISO text. */
export function DateField({ defaultValue, after, ...props }: DateFieldProps) {
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  const value = shownValue(state, name, defaultValue);
  return (
    <FieldFrame {...props} after={after}>
      <div className="field-pair">
        <input
          id={id}
          name={name}
          type="date"
          className="input input-short"
          defaultValue={value}
          aria-invalid={state?.errors[name] ? true : undefined}
          aria-describedby={describedBy(id, props)}
        />
        <DayEcho fieldId={id} initial={value} />
      </div>
    </FieldFrame>
  );
}
