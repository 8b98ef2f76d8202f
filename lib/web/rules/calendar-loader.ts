import "server-only";
import { getLocale } from "next-intl/server";
import { mayDo } from "../../access/roles.ts";
import { clock } from "../../db/unit.ts";
import { daysToConfirm } from "../../deadlines/law/calendar-year.ts";
import { type CalendarYear, calendarYearOf } from "../../deadlines/law/calendars.ts";
import { type CalendarAct, calendarHistory } from "../../deadlines/law/history.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { allRules } from "../../remedies/packs.ts";
import { todayIn } from "../../time/zone.ts";
import { loadPage, type Page } from "../page.ts";
import { memberNames } from "./loaders.ts";

export type CalendarData = {
  calendar: CalendarYear;
  /** The days that confirming the year now would make its holidays. */
  toConfirm: string[];
  history: CalendarAct[];
  jurisdictions: string[];
  names: ReadonlyMap<string, string>;
  zone: string;
  canManage: boolean;
};

type Query = Record<string, string | string[] | undefined>;

const YEARS = { first: 2000, last: 2060 };

/** One year of the calendar of a jurisdiction; the first host state and this year unless the address says otherwise. */
export async function loadCalendar(query: Query): Promise<Page<CalendarData>> {
  const locale = await getLocale();
  return loadPage(null, async (tx, actor) => {
    const { timeZone: zone, hostStates } = await getOrganisation(tx);
    const jurisdictions = jurisdictionsOf(hostStates);
    const asked = jurisdictions.find((code) => code === query.jurisdiction);
    const jurisdiction = asked ?? jurisdictions[0] ?? "KZ";
    const year = yearOf(query.year) ?? todayIn(zone, clock(tx)).year;
    const calendar = await calendarYearOf(tx, { jurisdiction, year }, locale);
    return {
      calendar,
      toConfirm: daysToConfirm(calendar.days),
      history: await calendarHistory(tx, jurisdiction, year),
      jurisdictions,
      names: await memberNames(tx),
      zone,
      canManage: mayDo(actor.roles, "rule:manage"),
    };
  });
}

/** The host states first, then every other whose working days a rule is counted in: the Union's and UNHCR's are the host state's. */
function jurisdictionsOf(hostStates: readonly string[]): string[] {
  const ofRules = allRules().map(({ jurisdiction }) => jurisdiction);
  return [...new Set([...hostStates, ...ofRules])].filter((code) => code !== "EU" && code !== "UNHCR");
}

function yearOf(asked: string | string[] | undefined): number | null {
  const year = typeof asked === "string" && /^\d{4}$/.test(asked) ? Number(asked) : 0;
  return year >= YEARS.first && year <= YEARS.last ? year : null;
}
