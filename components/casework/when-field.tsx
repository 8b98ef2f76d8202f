"use client";

import { useLocale } from "next-intl";
import { DateTimeField } from "@/components/ui/date-time-field";
import { UnknownCheckbox } from "@/components/ui/unknown-checkbox";
import { formatDay } from "@/lib/i18n/format";
import { firstOf, useRecord } from "./record-context";
import { Theirs } from "./theirs";

type WhenFieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** What a reader calls the zone of the host state. */
  zone: string;
  /** Without the box where a day must be given. */
  mayBeUnknown?: boolean;
};

/** When something happened: a day, an hour if it is known, or *Unknown*. */
export function WhenField({ name, label, hint, zone, mayBeUnknown = true }: WhenFieldProps) {
  const locale = useLocale();
  const { state, initial, scope } = useRecord();
  const say = (moment: string) => {
    const [day = "", hour] = moment.split(" ");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return moment;
    return hour ? `${formatDay(locale, day)}, ${hour} ${zone}` : formatDay(locale, day);
  };
  const below = (
    <>
      {mayBeUnknown ? (
        <UnknownCheckbox
          of={name}
          state={state}
          scope={scope}
          defaultChecked={firstOf(initial, `${name}Unknown`) === "yes"}
        />
      ) : null}
      <Theirs name={name} label={label} say={say} />
    </>
  );
  return (
    <DateTimeField
      name={name}
      label={label}
      hint={hint}
      zone={zone}
      state={state}
      scope={scope}
      defaultValue={firstOf(initial, name)}
      defaultTime={firstOf(initial, `${name}Time`)}
      after={below}
    />
  );
}
