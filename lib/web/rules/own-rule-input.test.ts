import { describe, expect, test } from "vitest";
import { anOwnRule } from "../../deadlines/law/fixtures.ts";
import { ownRuleSchema } from "../../deadlines/law/own-rule.ts";
import { OwnRuleInput, valuesOf } from "./own-rule-input.ts";

/** What a browser sends: boxes that are not ticked are not sent. */
function sent(also: Record<string, string | string[] | undefined> = {}) {
  const values = { edition: "", ...valuesOf(anOwnRule(), null), ...also };
  const ticks = ["before", "rollForward", "verify"];
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && !(ticks.includes(name) && value === ""),
    ),
  );
}

const problems = (also: Record<string, string | string[] | undefined>) => {
  const read = OwnRuleInput.safeParse(sent(also));
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join("."), message]);
};

describe("the form of an own rule", () => {
  test("sends the rule it was drawn from", () => {
    const read = OwnRuleInput.parse(sent());
    expect(read.rule).toEqual(anOwnRule());
    expect([read.edition, read.replaces]).toEqual([null, null]);
    expect(OwnRuleInput.parse(sent({ edition: "3" })).edition).toBe(3);
  });

  test("in Russian, its words stand in both places", () => {
    const { rule } = OwnRuleInput.parse(sent({ language: "ru", remedy: "Жалоба прокурору" }));
    expect([rule.remedy, rule.ru?.remedy]).toEqual(["Жалоба прокурору", "Жалоба прокурору"]);
    expect(ownRuleSchema.safeParse(rule).success).toBe(true);
  });

  test("without a term: act at once; before a removal: counted back and not rolled", () => {
    expect(OwnRuleInput.parse(sent({ limitValue: "", rollForward: undefined })).rule.limit).toBeNull();
    expect(OwnRuleInput.parse(sent({ before: "yes", limitUnit: "working_days" })).rule.limit).toMatchObject({
      relativeTo: "scheduled_removal",
      direction: "before",
      counting: "working",
      rollForward: false,
    });
  });

  test.each<[string, string, Record<string, string | string[] | undefined>]>([
    ["ruleId", "badId", { ruleId: "1 x" }],
    ["url", "badLink", { url: "http://example.org" }],
    ["outcomes", "nothingCalls", { outcomes: undefined }],
    ["confidence", "recalledIsNeverHigh", { basis: "recalled", confidence: "high" }],
    ["suspensiveEffect", "lowIsNeverAutomatic", { suspensiveEffect: "automatic", confidence: "low" }],
    ["suspensiveEffect", "watchStopsNothing", { nature: "watch", suspensiveEffect: "depends" }],
    ["limitValue", "watchNeedsTerm", { nature: "watch", limitValue: "" }],
    ["safeValue", "safeNeedsTerm", { limitValue: "", safeValue: "3" }],
    ["safeValue", "safeIsLonger", { safeValue: "30" }],
    ["limitUnit", "noMonthsBefore", { before: "yes", limitUnit: "months" }],
    ["jurisdiction", "doesNotHold", { jurisdiction: "XX1" }],
  ])("says at %s what is wrong: %s", (field, word, also) => {
    expect(problems(also)).toContainEqual([field, `rules.own.errors.${word}`]);
  });

  test("asks at its field for what is missing", () => {
    for (const field of ["decision", "remedy", "body", "instrument", "article", "note", "asOf"])
      expect(problems({ [field]: "" })).toContainEqual([field, "required"]);
  });

  test("what nobody has read must always be verified", () => {
    const { rule } = OwnRuleInput.parse(sent({ basis: "recalled", confidence: "low", verify: undefined }));
    expect(rule.verify).toBe(true);
  });
});
