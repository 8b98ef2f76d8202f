import { stateWeekend } from "../time/state-weekend.ts";
import { type WorkCalendar, workCalendar } from "./calendar.ts";
import type { CountedRule } from "./counted-rule.ts";
import { seedHolidays } from "./holidays.ts";
import { calendarJurisdiction } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";

/** Years after the start that a term can reach into. The longest term, five years, ends in the sixth. */
const YEARS_AHEAD = 6;

/** Seeded years and calendars, kept by the process: no organisation says anything of them. The library takes milliseconds a year. */
const seeded = new Map<string, readonly Temporal.PlainDate[]>();
const calendars = new Map<string, WorkCalendar>();
/** Years come from dates that people type: more than this is no caseload, and begins anew. */
const MOST_KEPT = 5000;

/**
 * What an organisation says of its calendars, by jurisdiction and year (`KZ 2026`); days are `YYYY-MM-DD`.
 * - `years` the days of a year as an administrator confirmed them: all its holidays, and no others
 * - `added` days that were added and perhaps not confirmed yet
 */
export type OwnCalendars = {
  years: ReadonlyMap<string, readonly string[]>;
  added: ReadonlyMap<string, readonly string[]>;
};

/** Nothing is confirmed and nothing added. */
export const NO_OWN_CALENDARS: OwnCalendars = { years: new Map(), added: new Map() };

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
  const reach = rule.limit?.unit === "months" ? Math.ceil(rule.limit.value / 12) + 1 : 1;
  const first = around.year - 1;
  const count = Math.min(reach, YEARS_AHEAD) + 2;
  const key = `${jurisdiction} ${first} ${count}`;
  const held = calendars.get(key);
  if (held && own === NO_OWN_CALENDARS) return held;
  const years = Array.from({ length: count }, (_, at) => first + at);
  const isOwn = years.some(
    (year) => own.years.has(`${jurisdiction} ${year}`) || own.added.has(`${jurisdiction} ${year}`),
  );
  if (isOwn) return calendarOf(jurisdiction, years, own);
  return held ?? keep(calendars, key, calendarOf(jurisdiction, years, NO_OWN_CALENDARS));
}

function calendarOf(jurisdiction: string, years: readonly number[], own: OwnCalendars): WorkCalendar {
  return workCalendar(
    packOf(jurisdiction)?.week?.weekend ?? stateWeekend(jurisdiction),
    years.flatMap((year) => daysOff(jurisdiction, year, own)),
  );
}

type DayOff = { day: Temporal.PlainDate; confirmed: boolean };

function daysOff(jurisdiction: string, year: number, own: OwnCalendars): DayOff[] {
  const key = `${jurisdiction} ${year}`;
  const confirmed = own.years.get(key);
  const added = (own.added.get(key) ?? []).filter((day) => !confirmed?.includes(day)).map(dayFrom);
  const sure = (confirmed ?? []).map(dayFrom);
  const unsure = confirmed ? added : [...holidaysOf(jurisdiction, year), ...added];
  return [
    ...sure.map((day) => ({ day, confirmed: true })),
    ...unsure.map((day) => ({ day, confirmed: false })),
  ];
}

function dayFrom(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** The public holidays that the library knows of a jurisdiction in a year. */
function holidaysOf(jurisdiction: string, year: number): readonly Temporal.PlainDate[] {
  const key = `${jurisdiction} ${year}`;
  return (
    seeded.get(key) ??
    keep(
      seeded,
      key,
      seedHolidays(jurisdiction, year).map(({ day }) => day),
    )
  );
}

function keep<T>(kept: Map<string, T>, key: string, made: T): T {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}
