import { expect, test } from "vitest";
import { concerns, isNewer, newlyCalled, untilNextRing } from "./state";

const ALERT = "0190f6a2-0000-7000-8000-000000000001";
const CASE = "0190f6a2-0000-7000-8000-000000000002";
const nowhere = () => false;

test.each([
  ["a new alert, wherever the reader is", { kind: "alert.raised", subjectId: ALERT }, "/organisation", true],
  ["a change to an alert, likewise", { kind: "alert.changed", subjectId: ALERT }, "/cases", true],
  ["a stream that was away", { kind: "resumed" }, "/cases", true],
  ["who has seen an alert, on its page", { kind: "alert.seen", subjectId: ALERT }, `/alerts/${ALERT}`, true],
  ["who has seen an alert, elsewhere", { kind: "alert.seen", subjectId: ALERT }, "/alerts", false],
  ["a change to the case of the page", { kind: "case.changed", subjectId: CASE }, `/cases/${CASE}`, true],
  [
    "a change to it, on a page below",
    { kind: "case.changed", subjectId: CASE },
    `/cases/${CASE}/history`,
    true,
  ],
  ["a change to another case", { kind: "case.changed", subjectId: CASE }, `/cases/${ALERT}`, false],
  ["a drill, on its page", { kind: "drill.changed", subjectId: ALERT }, `/drills/${ALERT}`, true],
  ["a drill, elsewhere", { kind: "drill.changed", subjectId: ALERT }, "/cases", false],
  ["a kind nobody knows yet", { kind: "rota.changed", subjectId: CASE }, `/cases/${CASE}`, false],
])("%s", (_, event, path, expected) => {
  expect(concerns(event, path, nowhere)).toBe(expected);
});

test("a page may say by itself which case it is about", () => {
  expect(concerns({ kind: "case.changed", subjectId: CASE }, "/alerts", (id) => id === CASE)).toBe(true);
});

test("a page kept from before never takes the place of what is known", () => {
  expect(isNewer("2026-11-24T03:00:01Z", "2026-11-24T03:00:00.999Z")).toBe(true);
  expect(isNewer("2026-11-24T03:00:00Z", "2026-11-24T03:00:00Z")).toBe(false);
  expect(isNewer("2026-11-24T03:00:00Z", "")).toBe(true);
});

test("only who is called is called, and once for each alert", () => {
  const alert = {
    id: ALERT,
    codename: "Quiet Larch",
    kind: "",
    severity: "high",
    raisedAt: "",
    isShown: false,
    calls: 0,
  };
  const called = { ...alert, isCalled: true };
  expect(newlyCalled(new Map(), [called])).toEqual([called]);
  expect(newlyCalled(new Map([[ALERT, 0]]), [called])).toEqual([]);
  expect(newlyCalled(new Map(), [{ ...alert, isCalled: false }])).toEqual([]);
});

test("an alert that calls again is heard again", () => {
  const alert = {
    id: ALERT,
    codename: "Quiet Larch",
    kind: "",
    severity: "high",
    raisedAt: "",
    isCalled: true,
    isShown: true,
    calls: 2,
  };
  expect(newlyCalled(new Map([[ALERT, 1]]), [alert])).toEqual([alert]);
  expect(newlyCalled(new Map([[ALERT, 2]]), [alert])).toEqual([]);
});

test.each([
  ["just rung", 1_000, 1_000, 60_000],
  ["half a minute ago, on a page since left", 1_000, 31_000, 30_000],
  ["never in this tab", Number.NEGATIVE_INFINITY, 5_000, 0],
  ["long ago, while the tab slept", 1_000, 500_000, 0],
])("an alarm rings once more in its minute: %s", (_, rungAt, now, expected) => {
  expect(untilNextRing(rungAt, now, 60_000)).toBe(expected);
});
