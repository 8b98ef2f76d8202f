import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldFrame } from "./field-frame";
import { describedBy, type FieldProps, fieldId, shownValue } from "./field-parts";

export type Option = { value: string; label: string; lang?: string };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string;
  /** The words of the empty first choice; `null` leaves it out. */
  empty?: string | null;
  after?: ReactNode;
};

const one = (option: Option) => (
  <option key={option.value} value={option.value} lang={option.lang}>
    {option.label}
  </option>
);

/** A choice from a list. */
export function SelectField({ options, defaultValue, empty, after, ...props }: SelectFieldProps) {
  const t = useTranslations("ui.field");
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  const value = shownValue(state, name, defaultValue);
  return (
    <FieldFrame {...props} after={after}>
      <div className="select">
        {/* The key makes the select anew when its value changes: React resets the form after an action, and a
            select that is only reset falls back to its first choice. */}
        <select
          key={value}
          id={id}
          name={name}
          className="input"
          defaultValue={value}
          aria-required={props.required || undefined}
          aria-invalid={state?.errors[name] ? true : undefined}
          aria-describedby={describedBy(id, props)}
        >
          {empty === null ? null : <option value="">{empty ?? t("choose")}</option>}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(one)}
              </optgroup>
            ) : (
              one(option)
            ),
          )}
        </select>
      </div>
    </FieldFrame>
  );
}
