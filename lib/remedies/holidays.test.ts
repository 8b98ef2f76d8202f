import { describe, expect, test } from "vitest";
import { seedHolidays } from "./holidays.ts";
import { calendarJurisdiction } from "./jurisdiction.ts";
import { ruleById } from "./packs.ts";

const days = (jurisdiction: string, year: number) =>
  seedHolidays(jurisdiction, year).map(({ day }) => day.toString());

describe("seeded holidays", () => {
  test("are the public ones of the state, in order and once each", () => {
    const kazakhstan = days("KZ", 2022);
    expect(kazakhstan).toContain("2022-12-16");
    expect(kazakhstan).toEqual([...new Set(kazakhstan)].sort());
    expect(seedHolidays("KZ", 2022).every(({ name }) => name.length > 0)).toBe(true);
  });

  test("a feast that begins on the eve counts its whole days", () => {
    const turkey = days("TR", 2022).filter(
      (day) => day.startsWith("2022-05-0") || day.startsWith("2022-07-1"),
    );
    expect(turkey).toEqual([
      "2022-05-01",
      "2022-05-02",
      "2022-05-03",
      "2022-05-04",
      "2022-07-10",
      "2022-07-11",
      "2022-07-12",
      "2022-07-15",
    ]);
  });

  test("a body rests with the state of its seat", () => {
    expect(days("HRC", 2026)).toEqual(days("CH", 2026));
    expect(days("ECHR", 2026)).toContain("2026-07-14");
  });

  test("there are none for a place the library does not know", () => {
    expect(seedHolidays("ZZ", 2026)).toEqual([]);
  });
});

test("a rule counts in the working days of its own jurisdiction, or of the host state's", () => {
  expect(calendarJurisdiction(ruleById("KZ-ASY-COURT-1M"), "KZ")).toBe("KZ");
  expect(calendarJurisdiction(ruleById("HRC-INTERIM"), "KZ")).toBe("HRC");
  expect(calendarJurisdiction(ruleById("EU-APR-LONG"), "GR")).toBe("GR");
  expect(calendarJurisdiction(ruleById("UNHCR-NOTIFY"), "KZ")).toBe("KZ");
});
