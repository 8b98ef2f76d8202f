import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy, type FieldProps, fieldId, shownValue } from "@/components/ui/field-parts";

type HourFieldProps = FieldProps & { defaultValue?: string };

/** An hour of the day, `23:00`. */
export function HourField({ defaultValue, ...props }: HourFieldProps) {
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={name}
        type="time"
        className="input input-short"
        defaultValue={shownValue(state, name, defaultValue)}
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(id, props)}
      />
    </FieldFrame>
  );
}
