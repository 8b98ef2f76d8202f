import { expect, test } from "vitest";
import { readCalendarParams } from "./params.ts";

test("an address is read", () => {
  const read = readCalendarParams({ month: "2022-12", view: "agenda", show: "mine" });
  expect(read.month?.toString()).toBe("2022-12");
  expect(read).toMatchObject({ view: "agenda", scope: "mine" });
});

test("what it cannot mean is left out", () => {
  const odd = { month: "2022-13", view: ["agenda", "month"], show: "everybody's" };
  expect(readCalendarParams(odd)).toEqual({ month: null, view: null, scope: "all" });
});
