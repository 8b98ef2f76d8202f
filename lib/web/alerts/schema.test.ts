import { expect, test } from "vitest";
import { RaiseInput, TakeInput } from "./schema.ts";

const key = "0190f6a2-0000-7000-8000-000000000000";
const caseId = "0190f6a2-0000-7000-8000-000000000001";
const fault = (form: object) =>
  RaiseInput.safeParse({ key, ...form }).error?.issues.map(({ path, message }) => `${path}: ${message}`) ??
  [];

test.each([
  ["a case of the list", { caseId, codename: "", kind: "removal_now" }, []],
  ["a codename beside a list", { caseId: "", codename: "Quiet Larch", kind: "removal_now" }, []],
  ["a codename alone", { codename: "Quiet Larch", kind: "removal_now" }, []],
  ["nothing at all", {}, ["kind: alerts.said.chooseKind", "caseId: alerts.said.chooseCase"]],
  ["another case, and not which", { caseId: "", codename: "", kind: "moved" }, ["codename: required"]],
  ["two cases", { caseId, codename: "Quiet Larch", kind: "moved" }, ["codename: alerts.said.twoCases"]],
  ["a drill", { caseId, kind: "drill" }, ["kind: alerts.said.chooseKind"]],
])("%s", (_, form, faults) => {
  expect(fault(form)).toEqual(faults);
});

test.each([
  ["2026-02-29", "12:00"],
  ["2026-02-28", "24:00"],
  ["28.02.2026", "12:00"],
])("a promise by %s %s is refused", (by, byTime) => {
  const form = { alertId: caseId, key, plan: "Ring the prosecutor", within: "other", by, byTime };
  expect(TakeInput.safeParse(form).success).toBe(false);
});
