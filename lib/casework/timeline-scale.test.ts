import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, scaleOf } from "./timeline-scale.ts";

const at = (day: string) => dayNumber(day) + 0.5;
const NOW = at("2022-12-30");

test("a day's number leads back to the day", () => {
  expect(dayOf(dayNumber("2022-12-30"))).toBe("2022-12-30");
  expect(dayOf(at("1969-12-31"))).toBe("1969-12-31");
});

describe("the axis", () => {
  test("keeps the order of time, inside its edges", () => {
    const moment = fc.integer({ min: -4000, max: 400 }).map((days) => NOW + days);
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 60 }), (moments) => {
        const scale = scaleOf(moments, NOW);
        const places = moments.toSorted((a, b) => a - b).map(scale.at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of [...places, scale.today]) {
          expect(place).toBeGreaterThanOrEqual(2.5);
          expect(place).toBeLessThanOrEqual(97.5);
        }
      }),
    );
  });

  test("gives a fortnight before today more room than one long ago", () => {
    const scale = scaleOf([at("2022-09-26"), at("2022-12-20"), at("2023-01-09")], NOW);
    const width = (from: string, to: string) => scale.at(at(to)) - scale.at(at(from));
    expect(width("2022-12-17", "2022-12-29")).toBeGreaterThan(2 * width("2022-10-10", "2022-10-22"));
  });

  test("of one day alone is that day", () => {
    const scale = scaleOf([], NOW);
    expect(scale).toMatchObject({ ticks: [], folds: [] });
    expect(scale.today).toBeGreaterThan(2.5);
  });

  test("folds years in which nothing happened, and says how many months", () => {
    const scale = scaleOf([at("2022-09-26"), at("2022-12-28")], at("2026-11-27"));
    expect(scale.folds).toHaveLength(1);
    expect(scale.folds[0]).toMatchObject({ months: 46 });
    expect(scale.at(at("2025-01-01"))).toBeGreaterThan(scale.folds[0]!.from);
    expect(scale.ticks.map(({ day }) => day)).not.toContain("2024-05-01");
    expect(scale.at(at("2022-12-28"))).toBeGreaterThan(30);
  });

  test("never folds what lies round today, nor a single empty month", () => {
    expect(scaleOf([at("2022-10-31"), at("2022-12-28")], NOW).folds).toEqual([]);
    expect(scaleOf([at("2022-12-01"), at("2023-01-20")], NOW).folds).toEqual([]);
  });

  test("names months that stand apart, and a year once", () => {
    const { ticks } = scaleOf([at("2022-09-26"), at("2022-11-30"), at("2022-12-28"), at("2023-01-20")], NOW);
    const named = ticks.filter(({ isNamed }) => isNamed);
    expect(named.filter(({ year }) => year === "2022")).toHaveLength(1);
    for (const [index, { x }] of named.slice(1).entries())
      expect(x - named[index]!.x).toBeGreaterThanOrEqual(5.5);
  });
});
