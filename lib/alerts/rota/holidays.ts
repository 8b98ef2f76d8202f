import { type SeededHoliday, seedHolidays } from "../../remedies/holidays.ts";

/** Seeding a year is heavy, and a year's holidays do not change while the program runs. */
const seeded = new Map<string, SeededHoliday[]>();

function ofYear(state: string, year: number, locale: string): SeededHoliday[] {
  const name = `${state} ${year} ${locale}`;
  const held = seeded.get(name) ?? seedHolidays(state, year, locale);
  seeded.set(name, held);
  return held;
}

/**
 * Which of these days is a public holiday, and where: a mark on the rota, from the library and not confirmed by anybody.
 * @param states ISO 3166-1 alpha-2
 * @returns by day, `YYYY-MM-DD`
 */
export function holidaysOn(
  states: readonly string[],
  days: readonly Temporal.PlainDate[],
  locale: string,
): Map<string, { state: string; name: string }[]> {
  const found = new Map<string, { state: string; name: string }[]>();
  const wanted = new Set(days.map(String));
  for (const state of states) {
    for (const year of new Set(days.map((day) => day.year))) {
      for (const { day, name } of ofYear(state, year, locale)) {
        if (!wanted.has(day.toString())) continue;
        found.set(day.toString(), [...(found.get(day.toString()) ?? []), { state, name }]);
      }
    }
  }
  return found;
}
