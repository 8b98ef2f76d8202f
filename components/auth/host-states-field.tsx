import { ChoiceList } from "@/components/ui/choice-list";
import { type FieldProps, fieldId, shownChoices } from "@/components/ui/field-parts";
import { GroupFrame } from "@/components/ui/group-frame";
import type { Choice } from "@/lib/web/auth/choices";

type HostStatesFieldProps = Omit<FieldProps, "name"> & {
  choices: { known: readonly Choice[]; others: readonly Choice[] };
  defaultValues?: readonly string[];
  otherLabel: string;
  otherHint: string;
};

/** States, any number: those whose law is in the program as boxes, the rest of the world in a list. */
export function HostStatesField({
  choices,
  defaultValues = [],
  otherLabel,
  otherHint,
  ...props
}: HostStatesFieldProps) {
  const name = "hostStates";
  const { state, scope } = props;
  const id = `${fieldId(name, scope)}-others`;
  const chosen = shownChoices(state, name, defaultValues);
  const others = chosen.filter((value) => choices.others.some((other) => other.value === value));
  return (
    <GroupFrame {...props} name={name}>
      <ChoiceList
        type="checkbox"
        inline
        {...{ name, state, scope }}
        choices={choices.known}
        chosen={defaultValues}
      />
      <details className="disclosure" open={others.length > 0}>
        <summary>{otherLabel}</summary>
        <label htmlFor={id} className="sr-only">
          {otherLabel}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {otherHint}
        </p>
        {/* The key makes the list anew when what is chosen changes: after an action React only resets it. */}
        <select
          key={others.join(" ")}
          id={id}
          name={name}
          multiple
          size={8}
          className="input"
          defaultValue={others}
          aria-describedby={`${id}-hint`}
        >
          {choices.others.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </details>
    </GroupFrame>
  );
}
