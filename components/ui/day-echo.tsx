"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import { formatDay } from "@/lib/i18n/format";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Says the chosen day in full beside its field: a date is never without its weekday. */
export function DayEcho({ fieldId, initial }: { fieldId: string; initial: string }) {
  const locale = useLocale();
  const [day, setDay] = useState(initial);

  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLInputElement)) return;
    const follow = () => setDay(field.value);
    follow();
    field.addEventListener("input", follow);
    return () => field.removeEventListener("input", follow);
  }, [fieldId]);

  const words = DAY.test(day) && !Number.isNaN(Date.parse(day)) ? formatDay(locale, day, { long: true }) : "";
  // Server and browser may know different spellings of a month; the server's stays until the day changes.
  return (
    <span className="hint min-h-[1.45em]" suppressHydrationWarning>
      {words}
    </span>
  );
}
