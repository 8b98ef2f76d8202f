"use client";

import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { DateField } from "@/components/ui/date-field";
import { formatDay } from "@/lib/i18n/format";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type DayFieldProps = Omit<
  ComponentProps<typeof DateField>,
  "state" | "scope" | "defaultValue" | "label" | "after"
> & {
  label: string;
};

/** A day, of a form about a case. */
export function DayField(props: DayFieldProps) {
  const locale = useLocale();
  const { state, initial, scope } = useRecord();
  const { name, label } = props;
  const say = (day: string) => (day === "" ? "" : formatDay(locale, day));
  return (
    <DateField
      {...props}
      state={state}
      scope={scope}
      defaultValue={firstOf(initial, name)}
      after={<Theirs name={name} label={label} say={say} />}
    />
  );
}
