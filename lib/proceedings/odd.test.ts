import { expect, test } from "vitest";
import {
  oddInDecision,
  oddInFiling,
  oddInHearing,
  oddInMeasure,
  oddInProceeding,
  oddInRemoval,
} from "./odd.ts";

const TODAY = "2022-12-05";

test.each([
  ["told on the day of the ruling", "2022-11-30", ["2022-11-30"], []],
  ["told before the ruling", "2022-11-30", ["2022-11-29", "2022-12-02"], ["noticeBeforeDecision"]],
  ["a ruling of tomorrow", "2022-12-06", [], ["decisionAhead"]],
  ["a notice of tomorrow", "2022-11-30", ["2022-12-06"], ["noticeAhead"]],
  ["days not known", null, [null], []],
])("%s", (_, decided_on, days, odd) => {
  const notices = days.map((given_on) => ({ given_on }));
  expect(oddInDecision({ decided_on }, notices, TODAY)).toEqual(odd);
});

test("a filing before its decision, and one of tomorrow, look odd", () => {
  const decision = { decided_on: "2022-11-30" };
  expect(oddInFiling({ lodged_on: "2022-11-29" }, decision, TODAY)).toEqual(["lodgedBeforeDecision"]);
  expect(oddInFiling({ lodged_on: "2022-12-06" }, undefined, TODAY)).toEqual(["lodgedAhead"]);
  expect(oddInFiling({ lodged_on: null }, decision, TODAY)).toEqual([]);
});

test.each([
  ["as it should be", { happened_on: "2022-12-04", ends_on: null, binds: 1 }, "2022-12-04", []],
  ["names nothing", { happened_on: null, ends_on: null, binds: 0 }, null, ["measureBindsNothing"]],
  ["of tomorrow", { happened_on: "2022-12-06", ends_on: null, binds: 1 }, null, ["measureAhead"]],
  [
    "over before it began",
    { happened_on: "2022-12-04", ends_on: "2022-12-01", binds: 2 },
    null,
    ["measureEndsFirst"],
  ],
  [
    "served before it was indicated",
    { happened_on: "2022-12-04", ends_on: null, binds: 1 },
    "2022-12-03",
    ["eventBeforeMeasure"],
  ],
])("a measure %s", (_, measure, served, odd) => {
  expect(oddInMeasure(measure, [{ on: served }], TODAY)).toEqual(odd);
});

test.each([
  ["as it should be", { happened_on: "2022-11-01", ended_on: null, mandate_until: "2022-12-05" }, []],
  [
    "over before it began",
    { happened_on: "2022-11-01", ended_on: "2022-10-01", mandate_until: null },
    ["endedBeforeBegun"],
  ],
  [
    "with a mandate that is over",
    { happened_on: null, ended_on: null, mandate_until: "2022-12-04" },
    ["mandateOver"],
  ],
  [
    "over, and its mandate too",
    { happened_on: null, ended_on: "2022-12-01", mandate_until: "2022-12-04" },
    [],
  ],
])("a proceeding %s", (_, proceeding, odd) => {
  expect(oddInProceeding(proceeding, TODAY)).toEqual(odd);
});

test("a hearing held tomorrow looks odd; so does a removal of yesterday of which nobody has said more", () => {
  expect(oddInHearing({ status: "held", on_date: "2022-12-06" }, TODAY)).toEqual(["heldAhead"]);
  expect(oddInHearing({ status: "set", on_date: "2022-12-06" }, TODAY)).toEqual([]);
  expect(oddInRemoval({ status: "set", departs_on: "2022-12-04" }, TODAY)).toEqual(["removalPast"]);
  expect(oddInRemoval({ status: "carried_out", departs_on: "2022-12-04" }, TODAY)).toEqual([]);
});
