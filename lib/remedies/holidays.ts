import Holidays, { type HolidaysTypes } from "date-holidays";

/** A public holiday from the library, still to be confirmed by an administrator. */
export interface SeededHoliday {
  day: Temporal.PlainDate;
  name: string;
}

/** International bodies rest, for want of better, on the public holidays of their seat. */
const SEATS: Readonly<Record<string, string>> = {
  ECHR: "FR",
  HRC: "CH",
  CAT: "CH",
  CEDAW: "CH",
  CRC: "CH",
  CED: "CH",
  "UN-SP": "CH",
  IACHR: "US",
  ACHPR: "GM",
};

const MS_A_DAY = 86_400_000;

/**
 * The public holidays of a jurisdiction in a year, each day once, earliest first. Heavy, and knows regions of
 * no state: for the server, to seed a calendar.
 *
 * @param jurisdiction country code, or an international body
 * @param language     of the names, where the library has it
 * @returns none for a jurisdiction that the library does not know
 */
export function seedHolidays(jurisdiction: string, year: number, language = "en"): SeededHoliday[] {
  const names = new Map<string, string>();
  const library = new Holidays(SEATS[jurisdiction] ?? jurisdiction, { types: ["public"] });
  for (const holiday of library.getHolidays(year, language) ?? []) {
    for (const day of daysOf(holiday)) {
      if (!names.has(day)) names.set(day, holiday.name);
    }
  }
  return [...names.keys()]
    .sort()
    .map((day) => ({ day: Temporal.PlainDate.from(day), name: names.get(day)! }));
}

/** A feast that begins on the eve counts from its first whole day; part of a day is left out. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const whole = Math.max(1, Math.floor((end.getTime() - start.getTime()) / MS_A_DAY));
  return Array.from({ length: whole }, (_, after) => first.add({ days: after }).toString());
}
