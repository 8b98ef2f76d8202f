import type { SeededHoliday } from "../../remedies/holidays.ts";

/** A change that the organisation made to a calendar, while it stands. */
export type HolidayChange = { id: string; day: string; kind: "added" | "struck"; name: string | null };

/** A day of a calendar as the page lists it; `day` is `YYYY-MM-DD`. */
export type CalendarDay = {
  day: string;
  name: string | null;
  /** `confirmed_only`: it was confirmed, and neither the library nor the organisation names it any more. */
  from: "library" | "added" | "confirmed_only";
  isStruck: boolean;
  isConfirmed: boolean;
  /** The change to be taken back; null where there is none. */
  changeId: string | null;
};

/** The days of a year, earliest first: the library's, those added, those struck and those that were confirmed once. */
export function calendarDays(
  seeded: readonly SeededHoliday[],
  changes: readonly HolidayChange[],
  confirmed: readonly string[],
): CalendarDay[] {
  const byDay = new Map<string, CalendarDay>();
  const put = (day: string, name: string | null, from: CalendarDay["from"]) => {
    if (!byDay.has(day)) {
      const isConfirmed = confirmed.includes(day);
      byDay.set(day, { day, name, from, isStruck: false, isConfirmed, changeId: null });
    }
  };
  for (const { day, name } of seeded) put(day.toString(), name, "library");
  for (const { day, name, kind } of changes) if (kind === "added") put(day, name, "added");
  for (const day of confirmed) put(day, null, "confirmed_only");
  for (const { id, day, kind } of changes) {
    const held = byDay.get(day);
    if (held) byDay.set(day, { ...held, isStruck: kind === "struck", changeId: id });
  }
  return [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The days that confirming the year now would make its holidays. */
export function daysToConfirm(days: readonly CalendarDay[]): string[] {
  return days.filter(({ from, isStruck }) => from !== "confirmed_only" && !isStruck).map(({ day }) => day);
}
