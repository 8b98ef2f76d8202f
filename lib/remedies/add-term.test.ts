import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import { NO_CALENDAR } from "./calendar.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, calendar, cautiousEnd, days, decision, WEEK, withLimit } from "./reckon-fixtures.ts";
import { termFactsOfEvent } from "./start-of-term.ts";

describe("days and months", () => {
  test.each([
    ["the first day is not counted", { value: 14, unit: "days" }, "2026-03-02", "2026-03-16"],
    [
      "the event day counts where the rule includes it",
      { value: 14, unit: "days", dayRule: "include_first" },
      "2026-03-02",
      "2026-03-15",
    ],
    [
      "a franc term leaves out its last day too",
      { value: 14, unit: "days", dayRule: "franc" },
      "2026-03-02",
      "2026-03-17",
    ],
    ["a month ends on the same number", { value: 1, unit: "months" }, "2026-01-15", "2026-02-15"],
    ["or on the last day of the month", { value: 1, unit: "months" }, "2026-01-31", "2026-02-28"],
    ["also in a leap year", { value: 1, unit: "months" }, "2024-01-31", "2024-02-29"],
    [
      "a franc month ends a day later",
      { value: 1, unit: "months", dayRule: "franc" },
      "2026-01-31",
      "2026-03-01",
    ],
    [
      "a month with its first day ends a day earlier",
      { value: 1, unit: "months", dayRule: "include_first" },
      "2026-01-15",
      "2026-02-14",
    ],
  ] as const)("%s", (_, limit, from, last) => {
    const rule = withLimit("ECHR-4M", limit);
    expect(days(reckon(rule, decision({ told: from }), NO_CALENDAR, ALMATY))[1]).toBe(last);
  });
});

describe("working days", () => {
  const rule = ruleById("MX-ASY-REV-15WD");
  const mexico = { hostZone: "America/Mexico_City", held: false };
  const told = decision({ told: "2026-11-09" });

  test("skip the weekend and confirmed holidays", () => {
    expect(days(reckon(rule, told, calendar({ "2026-11-16": "confirmed" }), mexico))).toEqual([
      "2026-12-01",
      "2026-12-01",
    ]);
  });

  test("do not skip a holiday that nobody has confirmed", () => {
    expect(days(reckon(rule, told, calendar({ "2026-11-16": "seeded" }), mexico))).toEqual([
      "2026-11-30",
      "2026-11-30",
    ]);
  });

  test("end on an open day even where an unconfirmed holiday falls on the last", () => {
    expect(days(reckon(rule, told, calendar({ "2026-11-30": "seeded" }), mexico))).toEqual([
      "2026-11-27",
      "2026-11-30",
    ]);
  });

  test.each([
    ["the event day counts where it is open", "2026-11-09", "include_first", "2026-11-11"],
    ["a closed event day does not count", "2026-11-08", "include_first", "2026-11-11"],
    ["a franc term has one more", "2026-11-09", "franc", "2026-11-13"],
  ] as const)("%s", (_, from, dayRule, last) => {
    const three = withLimit("MX-ASY-REV-15WD", { value: 3, dayRule });
    expect(days(reckon(three, decision({ told: from }), WEEK, mexico))[1]).toBe(last);
  });
});

describe("hours", () => {
  const paris = { hostZone: "Europe/Paris", held: false };
  const rule = ruleById("FR-OQTF-48H");
  const at = (day: string, time?: string) =>
    termFactsOfEvent({ day: plainDate(day), time: time ? Temporal.PlainTime.from(time) : null });

  test("run from midnight where the hour is not known", () => {
    expect(days(reckon(rule, at("2026-11-20"), WEEK, paris))).toEqual([
      "2026-11-22T00:00",
      "2026-11-22T00:00",
    ]);
  });

  test("run clock to clock through a change of the clocks", () => {
    const reckoning = reckon(rule, at("2026-03-28", "17:40"), WEEK, paris);
    expect(days(reckoning)).toEqual(["2026-03-30T17:40", "2026-03-30T17:40"]);
    expect(cautiousEnd(reckoning)).toBe("2026-03-30T15:40:00Z");
  });

  test("that end in an hour which comes twice end in the first", () => {
    const reckoning = reckon(rule, at("2026-10-23", "02:30"), WEEK, paris);
    expect(cautiousEnd(reckoning)).toBe("2026-10-25T00:30:00Z");
  });

  test("run by the clock of the host state, whichever body receives", () => {
    const reckoning = reckon(ruleById("CED-URGENT"), at("2022-12-29"), WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2022-12-30T00:00", "2022-12-30T00:00"]);
    expect(cautiousEnd(reckoning)).toBe("2022-12-29T18:00:00Z");
  });

  test("are the cautious reading of the asylum application", () => {
    const reckoning = reckon(ruleById("KZ-ASY-FILE-5D"), at("2022-09-26"), WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2022-09-27T00:00", "2022-10-01"]);
  });
});
