import { type WorkCalendar, workCalendar } from "../remedies/calendar.ts";
import { type SeededHoliday, seedHolidays } from "../remedies/holidays.ts";
import { calendarJurisdiction } from "../remedies/jurisdiction.ts";
import { packOf } from "../remedies/packs.ts";
import type { Rule } from "../remedies/rule-schema.ts";
import { stateWeekend } from "../time/state-weekend.ts";

/** Years after the start that a term can reach into. The longest term, five years, ends in the sixth. */
const YEARS_AHEAD = 6;

/** Seeded years, kept by the process: the library takes some milliseconds a year. */
const seeded = new Map<string, readonly SeededHoliday[]>();

/**
 * The working days that a rule is counted in: the weekend of its jurisdiction, and the holidays of a library,
 * none of them confirmed. They can only move a cautious day back.
 *
 * @param around a day near which the term lies: its start
 */
export function workDays(rule: Rule, hostState: string, around: Temporal.PlainDate): WorkCalendar {
  const jurisdiction = calendarJurisdiction(rule, hostState);
  const weekend = packOf(jurisdiction)?.week?.weekend ?? stateWeekend(jurisdiction);
  const reach = rule.limit?.unit === "months" ? Math.ceil(rule.limit.value / 12) + 1 : 1;
  const years = Array.from({ length: Math.min(reach, YEARS_AHEAD) + 2 }, (_, at) => around.year - 1 + at);
  const holidays = years.flatMap((year) => holidaysOf(jurisdiction, year));
  return workCalendar(
    weekend,
    holidays.map(({ day }) => ({ day, confirmed: false })),
  );
}

function holidaysOf(jurisdiction: string, year: number): readonly SeededHoliday[] {
  const key = `${jurisdiction} ${year}`;
  const held = seeded.get(key);
  if (held) return held;
  const made = seedHolidays(jurisdiction, year);
  seeded.set(key, made);
  return made;
}
