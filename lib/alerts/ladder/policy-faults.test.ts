import { describe, expect, test } from "vitest";
import type { LadderStep, LadderTarget } from "./model.ts";
import { judgeLadder, type Reach } from "./policy-faults.ts";

const reach: Reach = {
  people: new Map([
    ["dana", ["email", "signal"]],
    ["timur", ["email"]],
    ["asel", []],
  ]),
  teams: new Map([["north", ["timur"]]]),
  rotas: new Map([["nights", ["dana", "timur"]]]),
};

const step = (...targets: LadderTarget[]): LadderStep => ({ targets, delayMinutes: 5, mustAll: false });
const member = (userId: string): LadderTarget => ({ kind: "member", userId });
const team = (teamId: string): LadderTarget => ({ kind: "team", teamId });
const rota = (rotaId: string): LadderTarget => ({ kind: "rota", rotaId });
const EVERYONE: LadderTarget = { kind: "everyone" };

describe("a step that reaches nobody is a fault", () => {
  test.each([
    ["names nobody", step()],
    ["names somebody who has left", step(member("gone"))],
    ["names a team of nobody", step(team("empty"))],
    ["names a rota of nobody, or one that has ended", step(rota("ended"))],
    ["names several of these", step(member("gone"), team("empty"), rota("ended"))],
  ])("it %s", (_, empty) => {
    expect(judgeLadder([step(rota("nights")), empty, step(EVERYONE)], reach).faults).toEqual([
      { kind: "emptyStep", step: 1, isLast: false },
    ]);
    expect(judgeLadder([step(rota("nights")), empty], reach).faults).toEqual([
      { kind: "emptyStep", step: 1, isLast: true },
    ]);
  });

  test("everybody of nobody is nobody", () => {
    const nobody = { people: new Map(), teams: new Map(), rotas: new Map() };
    expect(judgeLadder([step(EVERYONE)], nobody).faults).toEqual([
      { kind: "emptyStep", step: 0, isLast: true },
      { kind: "oneKind", channel: null },
    ]);
  });

  test("a ladder without a step is no ladder", () => {
    expect(judgeLadder([], reach).faults).toEqual([{ kind: "noSteps" }]);
  });
});

describe("what is no fault is noted", () => {
  test("one who has left beside others who are called", () => {
    expect(judgeLadder([step(member("gone"), rota("nights"))], reach)).toEqual({
      faults: [],
      notes: [{ kind: "gone", step: 0, target: member("gone") }],
    });
  });

  test("a lead that a case may not have; with the case's people beside it, nothing is said", () => {
    expect(judgeLadder([step({ kind: "lead" }, { kind: "backup" })], reach)).toEqual({
      faults: [],
      notes: [{ kind: "mayBeEmpty", step: 0 }],
    });
    expect(judgeLadder([step({ kind: "lead" }, { kind: "case" })], reach).notes).toEqual([]);
  });
});

describe("fewer than two kinds of channel over the whole ladder are a fault", () => {
  test.each([
    ["one kind", [step(member("timur"))], "email"],
    ["none", [step(member("asel"))], null],
    [
      "one kind through a team, with somebody beside it who has none",
      [step(team("north")), step(member("asel"))],
      "email",
    ],
  ])("%s", (_, steps, channel) => {
    expect(judgeLadder(steps, reach).faults).toEqual([{ kind: "oneKind", channel }]);
  });

  test("two kinds are enough, of whichever people", () => {
    expect(judgeLadder([step(member("timur")), step(member("dana"))], reach).faults).toEqual([]);
    expect(judgeLadder([step({ kind: "case" })], reach).faults).toEqual([]);
  });
});
