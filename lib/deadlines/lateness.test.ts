import { expect, test } from "vitest";
import { isLate } from "./lateness.ts";

const END = { later_at: "2022-12-30T18:00:00Z", zone: "Asia/Almaty" };

test.each([
  ["on the last day", { on: "2022-12-30", at: null }, false],
  ["in the last minute", { on: "2022-12-30", at: "2022-12-30T17:59:00Z" }, false],
  ["at the very end", { on: "2022-12-31", at: "2022-12-30T18:00:00Z" }, true],
  ["the day after", { on: "2022-12-31", at: null }, true],
  ["on an unknown day, known in time", { on: null, at: null }, false],
])("%s", (_, lodged, late) => {
  expect(isLate(END, { ...lodged, knownOn: "2022-12-29" })).toBe(late);
});

test("on an unknown day, known only afterwards, a reason is asked for", () => {
  expect(isLate(END, { on: null, at: null, knownOn: "2023-01-05" })).toBe(true);
});

test("what has no last day is never late", () => {
  expect(isLate({ ...END, later_at: null }, { on: "2030-01-01", at: null, knownOn: "2030-01-01" })).toBe(
    false,
  );
});
