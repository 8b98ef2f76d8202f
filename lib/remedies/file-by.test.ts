import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, calendar, cautiousEnd, days, decision, WEEK, withLimit } from "./reckon-fixtures.ts";
import type { TermFacts } from "./start-of-term.ts";

describe("a day to file by", () => {
  const removal = (day: string, time?: string): TermFacts => ({
    ...decision({ made: "2026-12-01" }),
    removal: { day: plainDate(day), time: time ? Temporal.PlainTime.from(time) : null },
  });
  const rule = ruleById("HRC-INTERIM");

  test("counts back in working days", () => {
    const christmas = calendar({ "2026-12-25": "confirmed" });
    const reckoning = reckon(rule, removal("2026-12-29", "10:00"), christmas, ALMATY);
    expect(days(reckoning)).toEqual(["2026-12-23", "2026-12-23"]);
    expect(reckoning).toMatchObject({ kind: "file_by", assumed: false });
  });

  test("is careful with holidays that nobody has confirmed", () => {
    const christmas = calendar({ "2026-12-25": "seeded" });
    expect(days(reckon(rule, removal("2026-12-29"), christmas, ALMATY))).toEqual([
      "2026-12-23",
      "2026-12-24",
    ]);
  });

  test("counts from the earlier of two days where the removal is in the night", () => {
    expect(days(reckon(rule, removal("2026-12-16", "02:00"), WEEK, ALMATY))).toEqual([
      "2026-12-10",
      "2026-12-10",
    ]);
    expect(days(reckon(rule, removal("2026-12-16"), WEEK, ALMATY))).toEqual(["2026-12-11", "2026-12-11"]);
    const newYork = { hostZone: "America/New_York", held: false };
    expect(days(reckon(rule, removal("2026-12-15", "20:00"), WEEK, newYork))).toEqual([
      "2026-12-10",
      "2026-12-10",
    ]);
  });

  test("ends when the desk closes", () => {
    const reckoning = reckon(ruleById("ECHR-R39"), removal("2026-12-15", "10:00"), WEEK, {
      hostZone: "Asia/Tbilisi",
      held: true,
    });
    expect(days(reckoning)).toEqual(["2026-12-14", "2026-12-14"]);
    expect(cautiousEnd(reckoning)).toBe("2026-12-14T15:00:00Z");
  });

  test.each([
    ["days", { value: 3, unit: "days", counting: "calendar" }, "2026-12-11", "2026-12-12"],
    ["months", { value: 1, unit: "months", counting: "calendar" }, "2026-11-13", "2026-11-15"],
    ["hours", { value: 48, unit: "hours", counting: "calendar" }, "2026-12-13T10:00", "2026-12-13T10:00"],
  ] as const)("counts back in %s as well", (_, limit, cautious, later) => {
    const reckoning = reckon(withLimit("HRC-INTERIM", limit), removal("2026-12-15", "10:00"), WEEK, ALMATY);
    expect(days(reckoning)).toEqual([cautious, later]);
  });

  test("needs the date of the removal", () => {
    expect(days(reckon(rule, decision({ made: "2026-12-01" }), WEEK, ALMATY))).toEqual([
      "none",
      "no_removal_date",
    ]);
  });
});
