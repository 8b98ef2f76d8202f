import { expect, test } from "vitest";
import { weekOf } from "./week.ts";

const CAIRO = { firstDay: 6, weekend: [5, 6] };

test("both languages begin on a Monday and rest on Saturday and Sunday", () => {
  expect(weekOf("en")).toEqual({ firstDay: 1, weekend: [6, 7] });
  expect(weekOf("ru")).toEqual({ firstDay: 1, weekend: [6, 7] });
});

test("an engine is asked in the way it knows; one that knows none gets the usual week", () => {
  expect(weekOf("en", { getWeekInfo: () => CAIRO })).toEqual(CAIRO);
  expect(weekOf("en", { weekInfo: CAIRO })).toEqual(CAIRO);
  expect(weekOf("en", {})).toEqual({ firstDay: 1, weekend: [6, 7] });
});
