import { isPlainDate } from "../time/plain-date.ts";
import type { Birth } from "./model.ts";

const EARLIEST_YEAR = 1900;

/**
 * A birth as somebody typed it: a year (`1988`), a day (`1988-05-14`), or a day as most papers write it (`14.05.1988`, `14/5/1988`).
 * Day before month: the states whose papers turn them round write the month in words.
 *
 * @returns `notADate` when it is none of these; `inFuture` and `dateTooEarly` against `today` (`YYYY-MM-DD`)
 */
export function readBirth(text: string, today: string): Birth | "notADate" | "inFuture" | "dateTooEarly" {
  const typed = text.trim();
  const year = /^(\d{4})$/.exec(typed)?.[1];
  const day = year ? null : isoDay(typed);
  if (!year && !day) return "notADate";
  if (Number(year ?? day?.slice(0, 4)) < EARLIEST_YEAR) return "dateTooEarly";
  if ((year && year > today.slice(0, 4)) || (day && day > today)) return "inFuture";
  return { date: day, year: year ? Number(year) : null };
}

/** A birth as it is typed again. */
export function writeBirth(birth: Birth | null): string {
  return birth?.date ?? (birth?.year ? String(birth.year) : "");
}

function isoDay(typed: string): string | null {
  const [, d, m, y] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed) ?? [];
  const iso = y ? `${y}-${m?.padStart(2, "0")}-${d?.padStart(2, "0")}` : typed;
  return isPlainDate(iso) ? iso : null;
}
