import { type Choice, ChoiceList } from "./choice-list";
import type { FieldProps } from "./field-parts";
import { GroupFrame } from "./group-frame";

type CheckboxGroupFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValues?: readonly string[];
  inline?: boolean;
};

/** Any number of a few. Sent as one name several times. */
export function CheckboxGroupField({
  choices,
  defaultValues = [],
  inline,
  ...props
}: CheckboxGroupFieldProps) {
  const { name, state, scope } = props;
  return (
    <GroupFrame {...props}>
      <ChoiceList {...{ name, state, scope, choices, inline }} chosen={defaultValues} type="checkbox" />
    </GroupFrame>
  );
}
