import { describe, expect, test } from "vitest";
import shipped from "./examples/remedies-tests.json" with { type: "json" };
import { findRule } from "./packs.ts";
import { differencesOf, examplesSchema, type WorkedExample } from "./worked-examples.ts";

const examples = examplesSchema.parse(shipped);

describe("the worked examples come out", () => {
  test.each(examples.map((example) => [example.id, example.ruleId, example] as const))(
    "%s, %s",
    (_, id, example) => {
      expect(differencesOf(example, findRule(id))).toEqual([]);
    },
  );
});

describe("an example that is wrong", () => {
  const good: WorkedExample = examples.find(({ id }) => id === "T02")!;

  test("says what was expected and what was reckoned", () => {
    const wrong = { ...good, expectedLastDay: "2022-12-31", expectedCautiousDay: "2022-12-29" };
    expect(differencesOf(wrong, findRule(good.ruleId))).toEqual([
      {
        example: "T02",
        ruleId: "KZ-ASY-COURT-1M",
        field: "expectedLastDay",
        expected: "2022-12-31",
        reckoned: "2022-12-30",
      },
      {
        example: "T02",
        ruleId: "KZ-ASY-COURT-1M",
        field: "expectedCautiousDay",
        expected: "2022-12-29",
        reckoned: "2022-12-30",
      },
    ]);
  });

  test.each([
    ["a rule that is nowhere", { ...good, ruleId: "KZ-NOTHING" }, "there is no such rule"],
    [
      "a figure that the rule has not",
      { ...good, ruleId: "DE-ASY-AIRPORT-3D", inputs: { ...good.inputs, use: "safeLimit" as const } },
      "no day: the rule has no safeLimit",
    ],
    ["a rule without a term", { ...good, ruleId: "TR-DET-OBJ" }, "no day: the rule has no limit"],
    [
      "a count back from a removal that has no date",
      { ...good, ruleId: "HRC-INTERIM" },
      "no day: the example has no scheduledRemoval",
    ],
  ])("%s is a difference", (_, example, reckoned) => {
    expect(differencesOf(example, findRule(example.ruleId))[0]?.reckoned).toBe(reckoned);
  });

  test.each([
    ["no start", { ...good, inputs: { use: "limit", holidays: [] } }],
    ["no expectation", { id: "X", ruleId: "X", why: "X", inputs: good.inputs }],
    ["an unknown field", { ...good, expectedDay: "2022-12-30" }],
    ["a day that does not exist", { ...good, expectedLastDay: "2022-02-30" }],
    ["a moment that does not exist", { ...good, inputs: { ...good.inputs, notifiedAt: "2022-02-28T24:00" } }],
  ])("%s is refused", (_, example) => {
    expect(examplesSchema.safeParse([example]).success).toBe(false);
  });
});

test("an example counts in the state's own week where it names none", () => {
  const example: WorkedExample = {
    id: "X1",
    ruleId: "IL-ASY-RECON-14D",
    why: "Notified on a Friday: seven days, the safe figure, end on a Friday, which Israel rests on.",
    inputs: { dateNotified: "2026-11-20", use: "safeLimit", holidays: [] },
    expectedLastDay: "2026-11-27",
    expectedCautiousDay: "2026-11-26",
  };
  expect(differencesOf(example, findRule(example.ruleId))).toEqual([]);
});
