"use client";

import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/text-field";
import { isDamaged } from "@/lib/crypto/damaged";
import { KeptField } from "./kept-field";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type LineFieldProps = Omit<ComponentProps<typeof TextField>, "state" | "scope" | "defaultValue" | "label"> & {
  label: string;
};

/** A line of text of a form about a case. */
export function LineField({ after, maxLength = 400, ...props }: LineFieldProps) {
  const { state, initial, scope } = useRecord();
  const { name, label } = props;
  const value = firstOf(initial, name);
  if (isDamaged(value)) return <KeptField name={name} label={label} />;
  const below = (
    <>
      {after}
      <Theirs name={name} label={label} />
    </>
  );
  return (
    <TextField
      {...props}
      maxLength={maxLength}
      state={state}
      scope={scope}
      defaultValue={value}
      after={below}
    />
  );
}
