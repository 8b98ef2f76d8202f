import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CalendarEntry } from "@/lib/casework/calendar";
import { catalogues } from "@/lib/i18n/catalogues";
import { weekOf } from "@/lib/i18n/week";
import { weeksOf } from "@/lib/time/month";
import type { Calendar as CalendarData } from "@/lib/web/calendar/loaders";
import { Calendar } from "./calendar";

const ZONE = "Asia/Almaty";
const NOW = "2022-12-29T07:00:00Z";

function entry(kind: CalendarEntry["kind"], day: string, also: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    caseId: "c1",
    codename: "Quiet Larch",
    name: "Ержан Тестов",
    hostState: "KZ",
    id: `${kind} ${day}`,
    kind,
    day,
    at: null,
    zone: ZONE,
    endsAt: `${day}T18:00:00Z`,
    code: null,
    isLoose: false,
    ...also,
  };
}

const ENTRIES = [
  entry("lastDay", "2022-12-22", { code: "KZ-ASY-COURT-1M" }),
  entry("hearing", "2022-12-23", { code: "rsd_first_instance" }),
  entry("removal", "2022-12-30", { at: "2022-12-30T04:15:00Z", zone: "Europe/Warsaw" }),
];

function draw(given: Partial<CalendarData> = {}): string {
  const week = weekOf("en");
  const calendar: CalendarData = {
    view: null,
    scope: "all",
    month: "2022-12",
    previous: "2022-11",
    next: "2023-01",
    weeks: weeksOf(Temporal.PlainYearMonth.from("2022-12"), week.firstDay).map((days) => days.map(String)),
    week,
    entries: ENTRIES,
    shifts: [],
    isCut: false,
    zone: ZONE,
    today: "2022-12-29",
    now: NOW,
    ...given,
  };
  const children = createElement(Calendar, { calendar, discreet: false });
  const frame = { locale: "en" as const, messages: catalogues.en, timeZone: "UTC", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, frame));
}

describe("the calendar", () => {
  test("has both forms where the address says none, one where it says which", () => {
    const has = (html: string) => [html.includes("<table"), html.includes('class="agenda"')];
    expect(has(draw())).toEqual([true, true]);
    expect(has(draw({ view: "month" }))).toEqual([true, false]);
    expect(has(draw({ view: "agenda" }))).toEqual([false, true]);
  });

  test("holds no name in an address", () => {
    for (const [, href] of draw().matchAll(/href="([^"]+)"/g)) expect(href).toMatch(/^[\w/?=&;#-]+$/);
  });

  test("says in words what has passed and what was missed", () => {
    const html = draw({ view: "agenda" });
    expect(html.match(/Missed/g)).toHaveLength(1);
    expect(html.match(/>past</g)!.length).toBeGreaterThanOrEqual(3);
  });

  test("shows an hour on the clock of its place, and names the place where it is another", () => {
    expect(draw({ view: "agenda" })).toMatch(/05:15 [\w+]+/);
  });

  test("counts what does not fit into a day's cell, and leads to it in the agenda", () => {
    const many = Array.from({ length: 7 }, (_, at) => entry("hearing", "2022-12-23", { id: `h${at}` }));
    const html = draw({ view: "month", entries: many });
    expect(html).toContain("3 more");
    expect(html).toContain("/calendar?month=2022-12&amp;view=agenda#day-2022-12-23");
  });

  test("says what belongs here where there is nothing", () => {
    expect(draw({ view: "agenda", entries: [] })).toContain("Nothing has a day in this month.");
  });

  test("needs no style attribute", () => {
    expect(draw()).not.toContain("style=");
  });
});
