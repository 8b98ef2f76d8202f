import { describe, expect, test } from "vitest";
import { isTerminalStage, stageListOf } from "../vocabulary/attributes.ts";
import { codesOf } from "../vocabulary/codes.ts";
import { isUsualMove, usualNext } from "./stages.ts";

const categories = codesOf("proceeding_category");

test.each([
  ["a claim refused and appealed", "asylum", "first_decision_made", "appeal_filed", true],
  ["a finally refused claim, claimed afresh", "asylum", "refused_finally", "fresh_claim", true],
  ["straight from the interview into force", "asylum", "interview", "refused_finally", false],
  ["an order that came into force unappealed", "admin_expulsion", "appeal_open", "order_in_force", true],
  [
    "a judgment given again after the appeal",
    "criminal_expulsion",
    "appeal_decided",
    "judgment_given",
    false,
  ],
  ["a request withdrawn at any stage", "extradition", "extradition_final", "request_withdrawn", true],
  ["back to life after the surrender", "extradition", "surrendered", "extradition_check", false],
  ["the same stage again", "other", "begun", "begun", true],
  ["a first stage", "asylum", null, "further_appeal", true],
  ["the stage of another kind of lane", "asylum", "order_in_force", "registered", true],
  ["a stage taken away", "asylum", "registered", null, true],
] as const)("%s", (_, category, from, to, usual) => {
  expect(isUsualMove(category, from, to)).toBe(usual);
});

describe.each(categories)("the stages of %s", (category) => {
  const stages = codesOf(stageListOf(category));

  test("can all be left, unless they are the end", () => {
    const stuck = stages.filter((stage) => usualNext(category, stage).every((next) => next === stage));
    expect(stuck.filter((stage) => !isTerminalStage(stageListOf(category), stage))).toEqual([]);
  });

  test("can all be reached from the first", () => {
    const reached = new Set<string>([stages[0]!]);
    for (const stage of reached) for (const next of usualNext(category, stage)) reached.add(next);
    expect(stages.filter((stage) => !reached.has(stage))).toEqual([]);
  });
});
