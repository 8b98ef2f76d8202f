import { expect, test } from "vitest";
import { noticeGap } from "./notice-gap.ts";

const told = (given_to: "person" | "counsel" | "us", given_on: string | null) => ({ given_to, given_on });

test.each([
  ["counsel a week later", [told("person", "2022-12-03"), told("counsel", "2022-12-10")], 7],
  [
    "counsel first, over the end of a month",
    [told("person", "2022-12-02"), told("counsel", "2022-11-30")],
    2,
  ],
  [
    "the first of several counts",
    [told("person", "2022-12-05"), told("person", "2022-12-03"), told("counsel", "2022-12-04")],
    1,
  ],
])("%s", (_, notices, days) => {
  expect(noticeGap(notices)?.days).toBe(days);
});

test("there is none on one day, nor where one of the two is not known", () => {
  expect(noticeGap([told("person", "2022-12-03"), told("counsel", "2022-12-03")])).toBeNull();
  expect(
    noticeGap([told("person", "2022-12-03"), told("counsel", null), told("us", "2022-12-09")]),
  ).toBeNull();
});
