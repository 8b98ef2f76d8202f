import type { ReactNode } from "react";
import { type Choice, ChoiceList } from "./choice-list";
import type { FieldProps } from "./field-parts";
import { GroupFrame } from "./group-frame";

type RadioGroupFieldProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string;
  inline?: boolean;
  after?: ReactNode;
};

/** One of a few, all in sight. */
export function RadioGroupField({ choices, defaultValue, inline, after, ...props }: RadioGroupFieldProps) {
  const { name, state, scope } = props;
  const chosen = defaultValue === undefined ? [] : [defaultValue];
  return (
    <GroupFrame {...props} after={after}>
      <ChoiceList {...{ name, state, scope, choices, chosen, inline }} type="radio" />
    </GroupFrame>
  );
}
