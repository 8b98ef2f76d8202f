import countries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { endOfDay } from "./end-of-day.ts";
import { earliestDay, isPlainDate, plainDate } from "./plain-date.ts";
import { stateWeekend } from "./state-weekend.ts";
import { stateZone } from "./state-zones.ts";
import { isZone, todayIn } from "./zone.ts";

describe("a plain date", () => {
  test("is written in one way", () => {
    expect(plainDate("2022-11-30").toString()).toBe("2022-11-30");
    for (const text of [
      "20221130",
      "2022-11-31",
      "2022-11-30T10:00",
      "2022-11-30[u-ca=hebrew]",
      "30.11.2022",
      "",
    ])
      expect(isPlainDate(text), text).toBe(false);
    expect(() => plainDate("2022-02-30")).toThrow(RangeError);
  });

  test("the earliest of several", () => {
    const days = ["2022-12-02", "2022-11-30", "2022-12-28"].map(plainDate);
    expect(earliestDay(days)?.toString()).toBe("2022-11-30");
    expect(earliestDay([])).toBeNull();
  });
});

describe("a zone", () => {
  test.each(["Asia/Almaty", "Europe/Kyiv", "America/Argentina/Buenos_Aires", "UTC"])("%s is one", (name) => {
    expect(isZone(name)).toBe(true);
  });

  test.each(["+05:00", "Asia/Astana", "Asia/Almaty ", "", "-05"])("%j is none", (name) => {
    expect(isZone(name)).toBe(false);
  });

  test("today depends on it", () => {
    const moment = Temporal.Instant.from("2022-12-29T20:00:00Z");
    expect(todayIn("Asia/Almaty", moment).toString()).toBe("2022-12-30");
    expect(todayIn("Europe/Zurich", moment).toString()).toBe("2022-12-29");
  });
});

describe("a day ends", () => {
  test("with the first instant of the next local day", () => {
    expect(endOfDay(plainDate("2022-12-30"), "Asia/Almaty").toString()).toBe("2022-12-30T18:00:00Z");
  });

  test("when the body closes, where it has hours", () => {
    const rule39 = { open: "08:00", close: "16:00" };
    expect(endOfDay(plainDate("2026-12-28"), "Europe/Paris", rule39).toString()).toBe("2026-12-28T15:00:00Z");
  });

  test("at one in the morning, where the clocks are set forward at midnight", () => {
    expect(endOfDay(plainDate("2025-04-24"), "Africa/Cairo").toString()).toBe("2025-04-24T22:00:00Z");
  });
});

describe("a state", () => {
  test.each(Object.keys(countries.getAlpha2Codes()))("%s has a zone that exists", (state) => {
    expect(isZone(stateZone(state) ?? "")).toBe(true);
  });

  test("of several zones has that of its capital, and a code that is no state none", () => {
    expect(stateZone("RU")).toBe("Europe/Moscow");
    expect(stateZone("KZ")).toBe("Asia/Almaty");
    expect(stateZone("EU")).toBeNull();
    expect(stateZone("toString")).toBeNull();
  });

  test("has its own week", () => {
    expect(stateWeekend("IL")).toEqual([5, 6]);
    expect(stateWeekend("KZ")).toEqual([6, 7]);
    expect(stateWeekend("HRC")).toEqual([6, 7]);
  });
});
