import { FORMAT_LOCALE, type Locale } from "./locales.ts";

/** A calendar day as ISO text (`2022-12-30`) or as a thing that writes itself so. */
export type DayValue = string | { toString(): string };

export type DayStyle = { long?: boolean; year?: boolean };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${options.weekday ?? ""} ${options.hour ?? ""} ${options.timeZoneName ?? ""} ${options.month ?? ""}${options.day ?? ""}${options.year ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

const written = new Map<string, string>();
const MOST_WRITTEN = 5000;

/** What was written lately: a caseload shows the same days and moments to everybody, and writing fifty anew takes as long as its SQL. */
function remembered(name: string, write: () => string): string {
  const known = written.get(name);
  if (known !== undefined) return known;
  const made = write();
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(name, made);
  return made;
}

const DAY_PARTS = { day: "numeric", month: "short", year: "numeric", weekday: "short" } as const;
const LONG_DAY_PARTS = { day: "numeric", month: "long", year: "numeric", weekday: "long" } as const;

function partsOf(moment: Date, locale: Locale, zone: string, long: boolean): Record<string, string> {
  const made = formatter(locale, zone, long ? LONG_DAY_PARTS : DAY_PARTS).formatToParts(moment);
  return Object.fromEntries(made.map((part) => [part.type, part.value]));
}

function writeDay(
  moment: Date,
  locale: Locale,
  zone: string,
  { long = false, year = true }: DayStyle,
): string {
  const part = partsOf(moment, locale, zone, long);
  const day = `${part.weekday}${long && locale === "ru" ? "," : ""} ${part.day} ${part.month}`;
  if (!year) return day;
  return `${day} ${part.year}${long && locale === "ru" ? " г." : ""}`;
}

/**
 * A day as people write it, always with its weekday: `Fri 30 Dec 2022`, `пт 30 дек. 2022`;
 * long: `Friday 30 December 2022`, `пятница, 30 декабря 2022 г.` Needs no zone: a day has none.
 */
export function formatDay(locale: Locale, day: DayValue, style: DayStyle = {}): string {
  const { long = false, year = true } = style;
  return remembered(`${locale} ${String(day)} ${long} ${year}`, () =>
    writeDay(new Date(`${String(day)}T00:00:00Z`), locale, "UTC", style),
  );
}

/** The month a day is in: `Dec`, `дек.`; long: `December 2022`, `декабрь 2022 г.` */
export function formatMonth(locale: Locale, day: DayValue, { long = false }: DayStyle = {}): string {
  const options = long ? ({ month: "long", year: "numeric" } as const) : ({ month: "short" } as const);
  return formatter(locale, "UTC", options).format(new Date(`${String(day)}T00:00:00Z`));
}

/** The short name of a day's weekday, for the head of a column: `Fri`, `пт`. */
export function formatWeekday(locale: Locale, day: DayValue): string {
  return formatter(locale, "UTC", { weekday: "short" }).format(new Date(`${String(day)}T00:00:00Z`));
}

/** The hour of a moment on a zone's clock, `13:08`. Never shown without {@link zoneName}. */
export function formatHour(locale: Locale, instant: DayValue, zone: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return formatter(locale, zone, options).format(new Date(String(instant)));
}

/** A moment with weekday, hour and zone: `Thu 29 Dec 2022, 13:08 Astana`. `place` is the zone's name. */
export function formatMoment(
  locale: Locale,
  instant: DayValue,
  zone: string,
  place: string,
  style: DayStyle = {},
): string {
  const { long = false, year = true } = style;
  const moment = remembered(
    `${locale} ${zone} ${String(instant)} ${long} ${year}`,
    () => `${writeDay(new Date(String(instant)), locale, zone, style)}, ${formatHour(locale, instant, zone)}`,
  );
  return `${moment} ${place}`;
}

/** How far a zone is from UTC at a moment: `UTC+6`, `UTC+5:30`, `UTC+0`. */
export function utcOffset(instant: DayValue, zone: string): string {
  const parts = formatter("en", zone, { timeZoneName: "shortOffset" }).formatToParts(
    new Date(String(instant)),
  );
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name.replace("GMT", "UTC");
}

/** `a, b and c` in the reader's language. */
export function formatList(locale: Locale, items: readonly string[], kind: "and" | "or" = "and"): string {
  const type = kind === "and" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(FORMAT_LOCALE[locale], { type }).format(items);
}
