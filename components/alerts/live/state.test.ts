import { expect, test } from "vitest";
import { concerns, isNewer, newlyCalled } from "./state";

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
  };
  const called = { ...alert, isCalled: true };
  expect(newlyCalled(new Set(), [called])).toEqual([called]);
  expect(newlyCalled(new Set([ALERT]), [called])).toEqual([]);
  expect(newlyCalled(new Set(), [{ ...alert, isCalled: false }])).toEqual([]);
});
