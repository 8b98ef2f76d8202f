import { describe, expect, test } from "vitest";
import { codesOf } from "../vocabulary/codes.ts";
import { categoryOf, isStageOf, outcomesOf, stagesOf, typesIn, usuallyEndsInRemoval } from "./lanes.ts";

describe("the lane of a type", () => {
  test("a prosecution for the crossing is drawn with criminal expulsions, for it can carry one", () => {
    expect(categoryOf("criminal_irregular_entry")).toBe("criminal_expulsion");
    expect(usuallyEndsInRemoval("criminal_irregular_entry")).toBe(true);
  });

  test("an asylum claim cannot by itself end in removal; what is not known can", () => {
    expect(usuallyEndsInRemoval("rsd_first_instance")).toBe(false);
    expect(usuallyEndsInRemoval("other")).toBe(true);
  });

  test("every type is in exactly one lane", () => {
    const all = codesOf("proceeding_category").flatMap(typesIn);
    expect(all.toSorted()).toEqual([...codesOf("proceeding_type")].toSorted());
  });
});

test("a stage belongs to the lane of the type", () => {
  expect(isStageOf("rsd_court", "appeal_filed")).toBe(true);
  expect(isStageOf("rsd_court", "order_in_force")).toBe(false);
  expect(isStageOf("admin_expulsion", "order_in_force")).toBe(true);
  expect(stagesOf("asylum").stages[0]).toBe("intent_stated");
});

describe("the outcomes of a lane", () => {
  test("are its own and those of every lane", () => {
    const asylum = outcomesOf("asylum");
    expect(asylum).toContain("refused_unspecified");
    expect(asylum).toContain("adjourned");
    expect(asylum).not.toContain("extradition_granted");
    expect(outcomesOf("extradition")).toContain("extradition_granted");
  });

  test.each(codesOf("proceeding_category"))("%s has a way to say something else", (category) => {
    expect(outcomesOf(category)).toContain("other");
  });
});
