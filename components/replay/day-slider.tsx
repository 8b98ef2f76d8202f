"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";

type DaySliderProps = {
  /** The address of the page, for a form that is sent without scripts. */
  action: string;
  on: string;
  first: string;
  today: string;
  hindsight: "known" | "true";
};

const DAY_MS = 86_400_000;
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Slides the clock of a case over its past. Without scripts the day is typed and sent. */
export function DaySlider({ action, on, first, today, hindsight }: DaySliderProps) {
  const t = useTranslations("replay");
  const router = useRouter();
  const [isGoing, go] = useTransition();
  const [day, setDay] = useState(on);
  const [shown, setShown] = useState(on);
  if (shown !== on) {
    // Somebody stepped on: the slider follows the page.
    setShown(on);
    setDay(on);
  }
  function leave(to: string) {
    if (to !== on)
      go(() => router.push(`${action}?on=${to}${hindsight === "true" ? "&view=true" : ""}` as Route));
  }
  return (
    <form action={action} method="get" className="flex flex-wrap items-end gap-3" aria-busy={isGoing}>
      {hindsight === "true" ? <input type="hidden" name="view" value="true" /> : null}
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t("day")}</span>
        <input
          type="date"
          name="on"
          className="input"
          value={day}
          min={first}
          max={today}
          onChange={(event) => setDay(event.target.value || on)}
        />
      </label>
      <button type="submit" className="btn">
        {t("go")}
      </button>
      <input
        type="range"
        className="min-w-48 grow accent-accent"
        aria-label={t("slide")}
        aria-valuetext={day}
        min={dayNumber(first)}
        max={dayNumber(today)}
        value={dayNumber(day)}
        onChange={(event) => setDay(dayOf(Number(event.target.value)))}
        onPointerUp={() => leave(day)}
        onKeyUp={() => leave(day)}
      />
    </form>
  );
}
