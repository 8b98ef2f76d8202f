import { describe, expect, test } from "vitest";
import { idle, refused } from "../form-state.ts";
import { countSteps, rearrange, rearranged } from "./rearrange.ts";
import { LadderInput } from "./schema.ts";

const TYPED = {
  name: "Nights",
  version: "3",
  act: "up.1",
  severities: ["critical", "imminent"],
  "steps.0.delay": "5",
  "steps.0.targets": ["case", "lead"],
  "steps.1.delay": "x",
  "steps.1.mustAll": "yes",
  "steps.2.delay": "30",
  "steps.2.targets": "everyone",
};
const delays = (values: Record<string, unknown>) =>
  Array.from({ length: countSteps(values as never) }, (_, index) => values[`steps.${index}.delay`]);

describe("a step", () => {
  test.each([
    ["up.1", ["x", "5", "30"]],
    ["down.1", ["5", "30", "x"]],
    ["remove.0", ["x", "30"]],
    ["add", ["5", "x", "30", "5"]],
    ["up.0", ["5", "x", "30"]],
    ["down.2", ["5", "x", "30"]],
    ["up.11", ["5", "x", "30"]],
    ["remove.11", ["5", "x", "30"]],
  ])("after %s", (act, expected) => {
    expect(delays(rearrange(TYPED, act))).toEqual(expected);
  });

  test("takes all that was typed in it along, and leaves nothing of it behind", () => {
    const moved = rearrange(TYPED, "up.1");
    expect(moved).toMatchObject({
      "steps.0.mustAll": "yes",
      "steps.1.targets": ["case", "lead"],
      name: "Nights",
    });
    expect(moved).not.toHaveProperty(["steps.0.targets"]);
    expect(moved).not.toHaveProperty(["steps.1.mustAll"]);
    expect(moved).not.toHaveProperty("act");
  });

  test("the last one stays, and there are never more than twelve", () => {
    expect(delays(rearrange({ "steps.0.delay": "5" }, "remove.0"))).toEqual(["5"]);
    let values: Record<string, string | string[]> = { "steps.0.delay": "5" };
    for (let press = 0; press < 15; press += 1) values = rearrange(values, "add");
    expect(countSteps(values)).toBe(12);
  });
});

test("rearranging says that nothing is saved; a session that has ended is said instead, and what was typed stays", () => {
  const state = rearranged(idle, TYPED, "down.0");
  expect(state).toMatchObject({ status: "done", message: { code: "ladders.said.stepMoved" } });
  expect(state.values["steps.1.delay"]).toBe("5");
  const gone = rearranged(refused("sessionEnded"), TYPED, "down.0");
  expect(gone).toMatchObject({ status: "refused", message: { code: "sessionEnded" } });
  expect(gone.values["steps.1.delay"]).toBe("5");
});

describe("what is sent", () => {
  const ID = "0190f6a2-0000-7000-8000-000000000001";
  const SENT = {
    id: "",
    version: "",
    holders: `imminent=${ID} critical=${ID}`,
    name: " Nights ",
    repeats: "",
    severities: "imminent",
    "steps.0.delay": "5",
    "steps.0.targets": ["case", `team:${ID}`],
  };
  const read = (given: Record<string, unknown> = {}) => LadderInput.safeParse({ ...SENT, ...given });

  test("is read into a ladder", () => {
    expect(read().data).toEqual({
      ...{ id: null, version: null, act: "save", name: "Nights", repeats: null, severities: ["imminent"] },
      holders: { imminent: ID, critical: ID },
      steps: [{ delayMinutes: 5, mustAll: false, targets: [{ kind: "case" }, { kind: "team", teamId: ID }] }],
    });
  });

  test.each([
    ["no wait", { "steps.0.delay": "0" }, "steps.0.delay"],
    ["a wait of words", { "steps.0.delay": "soon" }, "steps.0.delay"],
    ["a wait over a day", { "steps.0.delay": "1441" }, "steps.0.delay"],
    ["nobody in the second step", { "steps.1.delay": "5" }, "steps.1.targets"],
    ["a target of no kind", { "steps.0.targets": "admin" }, "steps.0.targets.0"],
    ["a severity that is none", { severities: "removed" }, "severities.0"],
    ["no step", { "steps.0.delay": undefined, "steps.0.targets": undefined }, "steps"],
    ["a thirteenth step", { "steps.12.delay": "5", "steps.12.targets": "case" }, "steps"],
    ["a name of nothing", { name: " " }, "name"],
    ["repeats beyond count", { repeats: "51" }, "repeats"],
    ["something else", { surprise: "x" }, ""],
  ])("%s is a problem of its field", (_, given, field) => {
    const sent = Object.fromEntries(
      Object.entries({ ...SENT, ...given }).filter(([, value]) => value !== undefined),
    );
    const issues = LadderInput.safeParse(sent).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toContain(field);
  });
});
