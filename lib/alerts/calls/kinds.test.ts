import { describe, expect, test } from "vitest";
import en from "../../../messages/en/calls.json" with { type: "json" };
import { codesOf } from "../../vocabulary/codes.ts";
import { numbersOf } from "./entry.ts";
import { callOrder, ENTRY_KINDS, type EntryKind, inCallOrder } from "./kinds.ts";

const entry = (kind: EntryKind, hostState: string | null, name: string = kind) => ({ kind, hostState, name });

describe("in which order people are rung", () => {
  test.each(codesOf("alert_kind"))("on %s every kind of entry has one place", (kind) => {
    expect([...callOrder(kind)].sort()).toEqual([...ENTRY_KINDS].sort());
  });

  test("a doctor comes before the airline where somebody is hurt, and after it where somebody is being taken", () => {
    const isDoctorFirst = (kind: string) =>
      callOrder(kind).indexOf("doctor") < callOrder(kind).indexOf("airline");
    expect([isDoctorFirst("ill_treatment"), isDoctorFirst("removal_now")]).toEqual([true, false]);
  });

  test("who is of this state or of none comes first; the others are kept apart", () => {
    const listed = [
      entry("press", "KZ"),
      entry("lawyer", "TR"),
      entry("unhcr_duty", null),
      entry("lawyer", "KZ", "B"),
      entry("lawyer", "KZ", "A"),
    ];
    const { here, elsewhere } = inCallOrder(listed, { kind: "removal_now", hostState: "KZ" });
    expect(here.map(({ name }) => name)).toEqual(["A", "B", "unhcr_duty", "press"]);
    expect(elsewhere.map(({ hostState }) => hostState)).toEqual(["TR"]);
  });

  test("every kind has a word", () => {
    expect(Object.keys(en.kinds).sort()).toEqual([...ENTRY_KINDS].sort());
  });
});

describe("the numbers of an entry", () => {
  test.each([
    ["8 (727) 200-00-01 duty desk", "KZ"],
    ["+7 727 2000001", null],
    ["tel. 727 200 00 01", "KZ"],
  ])("%s is one telephone", (phones, hostState) => {
    expect([...numbersOf({ phones, hostState })]).toEqual(["+77272000001"]);
  });

  test("a line without a number is none", () => {
    expect(numbersOf({ phones: "ask Asel\n+90 212 000 00 00", hostState: "KZ" }).size).toBe(1);
    expect(numbersOf({ phones: null, hostState: null }).size).toBe(0);
  });
});
