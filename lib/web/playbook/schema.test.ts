import { expect, test } from "vitest";
import { FinishInput, NewItemInput, StepInput } from "./schema.ts";

const id = "0190f6a2-0000-7000-8000-000000000001";
const item = { key: id, level: "high", words: "Ring the desk", alertKind: "", hostState: "", within: "" };

test.each([
  ["no clock", "", null],
  ["an hour", "60", 60],
  ["a week", "10080", 10080],
  ["with blanks round it", " 15 ", 15],
])("minutes: %s", (_, within, expected) => {
  expect(NewItemInput.parse({ ...item, within }).within).toBe(expected);
});

test.each([["0"], ["10081"], ["-5"], ["1.5"], ["ten"]])("%s minutes are refused", (within) => {
  expect(NewItemInput.safeParse({ ...item, within }).error?.issues.map(({ path }) => path)).toEqual([
    ["within"],
  ]);
});

test.each([
  ["words", { words: " " }],
  ["level", { level: "urgent" }],
  ["alertKind", { alertKind: "fire" }],
  ["hostState", { hostState: "XX" }],
])("an action with a wrong %s is refused", (field, given) => {
  expect(NewItemInput.safeParse({ ...item, ...given }).error?.issues[0]?.path).toEqual([field]);
});

test("an action on an alert is one of the program's by its code, or one of the organisation's by its id", () => {
  const step = { alertId: id, key: id };
  for (const known of ["phone_lawyer", id])
    expect(StepInput.safeParse({ ...step, item: known }).success).toBe(true);
  for (const unknown of ["", "phone", "' or 1=1"])
    expect(StepInput.safeParse({ ...step, item: unknown }).success).toBe(false);
  expect(FinishInput.parse({ ...step, item: id, note: "" }).note).toBeNull();
});
