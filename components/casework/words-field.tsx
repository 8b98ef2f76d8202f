"use client";

import type { ComponentProps } from "react";
import { TextAreaField } from "@/components/ui/text-area-field";
import { isDamaged } from "@/lib/crypto/damaged";
import { KeptField } from "./kept-field";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type WordsFieldProps = Omit<
  ComponentProps<typeof TextAreaField>,
  "state" | "scope" | "defaultValue" | "label" | "after"
> & {
  label: string;
};

/** Several lines of text of a form about a case. */
export function WordsField({ maxLength = 4000, ...props }: WordsFieldProps) {
  const { state, initial, scope } = useRecord();
  const { name, label } = props;
  const value = firstOf(initial, name);
  if (isDamaged(value)) return <KeptField name={name} label={label} />;
  return (
    <TextAreaField
      {...props}
      maxLength={maxLength}
      state={state}
      scope={scope}
      defaultValue={value}
      after={<Theirs name={name} label={label} />}
    />
  );
}
