import "server-only";
import { getLocale } from "next-intl/server";
import { type CalendarEntry, listCalendar } from "../../casework/calendar.ts";
import { type CalendarShift, listCalendarShifts } from "../../casework/calendar-shifts.ts";
import { clock } from "../../db/unit.ts";
import { type Week, weekOf } from "../../i18n/week.ts";
import { weeksOf } from "../../time/month.ts";
import { todayIn } from "../../time/zone.ts";
import { loadPage, type Page } from "../page.ts";
import { type CalendarParams, readCalendarParams } from "./params.ts";

/** A month of the calendar. Days are `YYYY-MM-DD`. */
export type Calendar = Pick<CalendarParams, "view" | "scope"> & {
  /** `YYYY-MM`, as its neighbours. */
  month: string;
  previous: string;
  next: string;
  /** Whole weeks, the reader's. */
  weeks: string[][];
  week: Week;
  entries: CalendarEntry[];
  /** Who is on call, from now on. */
  shifts: CalendarShift[];
  isCut: boolean;
  /** The organisation's zone, in which days are counted, and its today. */
  zone: string;
  today: string;
  now: string;
};

/** The month that an address asks for, with the days that fill its first and last week. */
export async function loadCalendar(
  params: Record<string, string | string[] | undefined>,
): Promise<Page<Calendar>> {
  const { month: asked, view, scope } = readCalendarParams(params);
  const week = weekOf(await getLocale());
  return loadPage("case:view", async (tx, _actor, shell) => {
    const zone = shell.organisation.timeZone;
    const now = clock(tx);
    const today = todayIn(zone, now);
    const month = asked ?? today.toPlainYearMonth();
    const weeks = weeksOf(month, week.firstDay);
    const [from, to] = [weeks[0]![0]!, weeks.at(-1)!.at(-1)!];
    return {
      ...(await listCalendar(tx, { from, to, zone, scope })),
      shifts: await listCalendarShifts(tx, { from, to, zone, scope }),
      view,
      scope,
      month: month.toString(),
      previous: month.subtract({ months: 1 }).toString(),
      next: month.add({ months: 1 }).toString(),
      weeks: weeks.map((days) => days.map(String)),
      week,
      zone,
      today: today.toString(),
      now: now.toString(),
    };
  });
}
