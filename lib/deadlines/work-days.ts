import { type WorkCalendar, workCalendar } from "../remedies/calendar.ts";
import type { CountedRule } from "../remedies/counted-rule.ts";
import { type SeededHoliday, seedHolidays } from "../remedies/holidays.ts";
import { calendarJurisdiction } from "../remedies/jurisdiction.ts";
import { packOf } from "../remedies/packs.ts";
import { stateWeekend } from "../time/state-weekend.ts";

/** Years after the start that a term can reach into. The longest term, five years, ends in the sixth. */
const YEARS_AHEAD = 6;

/** Seeded years, kept by the process: the library takes some milliseconds a year. */
const seeded = new Map<string, readonly SeededHoliday[]>();

/**
 * What an organisation says of its calendars, by jurisdiction and year (`KZ 2026`); days are `YYYY-MM-DD`.
 * - `years` the days of a year as an administrator confirmed them: all its holidays, and no others
 * - `added` days that were added and perhaps not confirmed yet
 */
export type OwnCalendars = {
  years: ReadonlyMap<string, readonly string[]>;
  added: ReadonlyMap<string, readonly string[]>;
};

/**
 * The working days that a rule is counted in: the weekend of its jurisdiction, the holidays of the years that were confirmed,
 * and for the other years those of a library with those that were added. What is not confirmed can only move a cautious day back.
 *
 * @param around a day near which the term lies: its start
 */
export function workDays(
  rule: Pick<CountedRule, "jurisdiction" | "limit">,
  hostState: string,
  around: Temporal.PlainDate,
  own: OwnCalendars,
): WorkCalendar {
  const jurisdiction = calendarJurisdiction(rule, hostState);
  const weekend = packOf(jurisdiction)?.week?.weekend ?? stateWeekend(jurisdiction);
  const reach = rule.limit?.unit === "months" ? Math.ceil(rule.limit.value / 12) + 1 : 1;
  const years = Array.from({ length: Math.min(reach, YEARS_AHEAD) + 2 }, (_, at) => around.year - 1 + at);
  return workCalendar(
    weekend,
    years.flatMap((year) => daysOff(jurisdiction, year, own)),
  );
}

type DayOff = { day: Temporal.PlainDate; confirmed: boolean };

function daysOff(jurisdiction: string, year: number, own: OwnCalendars): DayOff[] {
  const key = `${jurisdiction} ${year}`;
  const confirmed = own.years.get(key);
  const added = (own.added.get(key) ?? []).filter((day) => !confirmed?.includes(day));
  const sure = confirmed ?? [];
  const unsure = confirmed ? added : [...holidaysOf(jurisdiction, year).map(({ day }) => day), ...added];
  return [
    ...sure.map((day) => ({ day: Temporal.PlainDate.from(day), confirmed: true })),
    ...unsure.map((day) => ({ day: Temporal.PlainDate.from(day), confirmed: false })),
  ];
}

/** The public holidays that the library knows of a jurisdiction in a year. */
export function holidaysOf(jurisdiction: string, year: number): readonly SeededHoliday[] {
  const key = `${jurisdiction} ${year}`;
  const held = seeded.get(key);
  if (held) return held;
  const made = seedHolidays(jurisdiction, year);
  seeded.set(key, made);
  return made;
}
