import { describe, expect, test } from "vitest";
import { readMonth, weeksOf } from "./month.ts";

const weeks = (month: string, firstDay: number) =>
  weeksOf(Temporal.PlainYearMonth.from(month), firstDay).map((week) => week.map(String));

describe("the weeks of a month", () => {
  test("are whole, from the first day of the reader's week", () => {
    const november = weeks("2026-11", 1);
    expect(november).toHaveLength(6);
    expect(november[0]![0]).toBe("2026-10-26");
    expect(november[5]![6]).toBe("2026-12-06");
    expect(weeks("2026-11", 7)[0]![0]).toBe("2026-11-01");
  });

  test("hold each of its days once, in order", () => {
    for (const firstDay of [1, 6, 7]) {
      const days = weeks("2024-02", firstDay).flat();
      expect(days).toEqual(days.toSorted());
      expect(days.filter((day) => day.startsWith("2024-02"))).toHaveLength(29);
    }
  });

  test("are four where a February fits them", () => {
    expect(weeks("2021-02", 1)).toHaveLength(4);
  });
});

test.each(["2026-13", "2026-1", "26-11", "2026-11-01", "", null, ["2026-11"]])("%s is no month", (text) => {
  expect(readMonth(text)).toBeNull();
});

test("a month is read", () => {
  expect(readMonth("2026-11")?.toString()).toBe("2026-11");
});
