"use client";

import { useState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import type { FormState } from "@/lib/web/form-state";
import type { DayAndHour } from "./in-an-hour";

type LaterFieldProps = {
  label: string;
  /** What the clock of the host state is called. */
  zone: string;
  inAnHour: DayAndHour;
  state: FormState;
  scope: string;
};

/**
 * A day and an hour to come, `by` and `byTime`. It begins with what was first shown: a default that moves with the clock looks typed in,
 * and what is typed holds the page back from changing.
 */
export function LaterField({ inAnHour, ...field }: LaterFieldProps) {
  const [later] = useState(inAnHour);
  return <DateTimeField name="by" defaultValue={later.day} defaultTime={later.time} {...field} />;
}
