import { describe, expect, test } from "vitest";
import type { Fact } from "../remedies/facts.ts";
import {
  answered,
  assessed,
  asylum,
  codes,
  expulsion,
  fact,
  held,
  order,
  points,
  shield,
} from "./fixtures.ts";

const judged = (code: string, more: object = {}) => fact("factor", { id: code, code, ...more });
const extradition = fact("proceeding", { id: "extradition", proceedingType: "extradition" });
const rumour = { grade: "d" } as const;

describe("a factor", () => {
  test.each<[string, string, readonly Fact[], string, number | undefined]>([
    ["F05", "ninety days on", [fact("travel_document")], "2027-02-18T10:00", 20],
    ["F05", "a minute more", [fact("travel_document")], "2027-02-18T10:01", undefined],
    ["F05", "expired", [fact("travel_document", { expires: "2026-12-01" })], "2026-12-01T00:00", undefined],
    [
      "F05",
      "cancelled",
      [fact("travel_document"), fact("travel_document", { status: "cancelled" })],
      "2026-11-20T12:00",
      undefined,
    ],
    ["F07", "a rumour counts half", [fact("wanted_notice", rumour)], "2026-11-20T12:00", 7.5],
    [
      "F07",
      "a later rumour lowers no document",
      [fact("wanted_notice", { grade: "a" }), fact("wanted_notice", rumour)],
      "2026-11-20T12:00",
      15,
    ],
    [
      "F07",
      "deleted",
      [fact("wanted_notice"), fact("wanted_notice", { status: "deleted" })],
      "2026-11-20T12:00",
      undefined,
    ],
    ["F09", "fourteen days on", [expulsion, { ...order, flags: ["rushed"] }], "2026-12-04T10:00", 10],
    ["F09", "a minute more", [expulsion, { ...order, flags: ["rushed"] }], "2026-12-04T10:01", undefined],
    ["F10", "counsel refused", [fact("access")], "2026-11-20T12:00", 15],
    [
      "F10",
      "counsel let in",
      [fact("access"), fact("access", { state: "allowed" })],
      "2026-11-20T12:00",
      undefined,
    ],
    ["F11", "at first", [fact("contact")], "2026-11-21T09:59", 15],
    ["F11", "held", [held, fact("contact")], "2026-11-21T09:59", 20],
    ["F11", "after a day", [held, fact("contact")], "2026-11-21T10:00", 25],
    ["F11", "after two", [held, fact("contact")], "2026-11-22T10:00", 30],
    ["F12", "never ends", [judged("F12")], "2036-11-20T12:00", 15],
    [
      "F13",
      "judged away",
      [judged("F13"), judged("F13", { state: "absent" })],
      "2026-11-20T12:00",
      undefined,
    ],
    ["F18", "at first", [judged("F18")], "2027-05-19T10:00", 10],
    ["F18", "after half a year", [judged("F18")], "2027-05-19T10:01", 5],
    ["F19", "no ground shown", [{ ...held, legalBasis: "none_shown" }], "2026-11-20T12:00", 15],
    ["F20", "signed under pressure", [fact("consent_form")], "2026-11-20T12:00", 20],
    [
      "F20",
      "revoked",
      [fact("consent_form"), fact("consent_form", { revoked: true })],
      "2026-11-20T12:00",
      undefined,
    ],
    ["F21", "proceedings are open", [expulsion], "2026-11-20T12:00", 10],
    ["F21", "an extradition has F06 instead", [extradition], "2026-11-20T12:00", undefined],
    ["F23", "fourteen days on", [expulsion, judged("F23")], "2026-12-04T10:00", 10],
    ["F23", "a minute more", [expulsion, judged("F23")], "2026-12-04T10:01", undefined],
    ["F24", "thirty days on", [judged("F24")], "2026-12-20T10:00", 5],
    ["F24", "a minute more", [judged("F24")], "2026-12-20T10:01", undefined],
  ])("%s %s", (code, _, facts, moment, expected) => {
    expect(points(assessed(facts, moment), code)).toBe(expected);
  });

  test("of a proceeding counts there, and of the person everywhere", () => {
    const { lanes } = assessed([asylum, expulsion, order, judged("F12")]);
    expect(lanes.map(({ proceeding, points: sum, level }) => [proceeding, sum, level])).toEqual([
      ["asylum", 15, "elevated"],
      ["expulsion", 65, "critical"],
    ]);
  });

  test("that serves nobody knows which counts on each", () => {
    const document = fact("travel_document", { proceeding: null });
    expect(assessed([asylum, expulsion, document]).lanes.map(({ points: sum }) => sum)).toEqual([20, 30]);
    const ofOne = fact("travel_document", { proceeding: "expulsion" });
    expect(assessed([asylum, expulsion, ofOne]).lanes.map(({ points: sum }) => sum)).toEqual([0, 30]);
  });

  test("bands begin at their figure, and half a point is not rounded up", () => {
    const half = [asylum, judged("F13", rumour), judged("F24", { at: "2026-11-20" })];
    expect(assessed([...half, judged("F18", { ...rumour, at: "2026-05-01" })]).lanes[0]?.points).toBe(12.5);
    expect(assessed([asylum, judged("F12")]).level).toBe("elevated");
  });
});

describe("a protection", () => {
  test.each<[string, string, readonly Fact[], string, number | undefined]>([
    ["P02", "on the proceeding it names", [expulsion, fact("measure")], "2026-11-20T12:00", -35],
    ["P02", "a week on, below critical", [expulsion, fact("measure")], "2026-11-27T10:00", -35],
    ["P02", "a minute more", [expulsion, fact("measure")], "2026-11-27T10:01", 0],
    [
      "P02",
      "confirmed again",
      [expulsion, fact("measure", { id: "stay" }), fact("measure_confirmed", { at: "2026-11-26T10:00" })],
      "2026-12-02T10:00",
      -35,
    ],
    [
      "P02",
      "past its own end",
      [expulsion, fact("measure", { endsOn: "2026-11-22" })],
      "2026-11-22T00:00",
      undefined,
    ],
    [
      "P02",
      "by a rule that is to be checked",
      [expulsion, fact("measure", { ruleId: "HRC-INTERIM" })],
      "2026-11-20T12:00",
      0,
    ],
    ["P04", "here", [asylum, judged("P04")], "2026-12-20T10:00", -20],
    ["P04", "thirty days on", [asylum, judged("P04")], "2026-12-20T10:01", 0],
    ["P04", "with a carve-out", [asylum, judged("P04"), judged("F13")], "2026-11-20T12:00", 0],
    ["P05", "another state", [asylum, judged("P05")], "2026-11-20T12:00", -10],
    ["F17", "a departure comes with it", [asylum, judged("P05")], "2026-11-20T12:00", 10],
    ["P06", "a monitor's visit", [asylum, judged("P06")], "2026-11-21T10:00", -5],
    ["P06", "a day on", [asylum, judged("P06")], "2026-11-21T10:01", 0],
    ["P07", "no extradition, no points", [asylum, judged("P07")], "2026-11-20T12:00", undefined],
    ["P07", "of an extradition", [extradition, judged("P07")], "2036-11-20T12:00", -15],
    ["P08", "of the asylum claim", [asylum, judged("P08")], "2036-11-20T12:00", -10],
    ["P08", "a rumour earns nothing", [asylum, judged("P08", rumour)], "2026-11-20T12:00", 0],
  ])("%s %s", (code, _, facts, moment, expected) => {
    expect(points(assessed(facts, moment), code)).toBe(expected);
  });

  test("never takes a proceeding below nothing", () => {
    expect(assessed([expulsion, fact("measure")]).lanes[0]?.points).toBe(0);
  });
});

describe("counsel's tick", () => {
  const running = { ...order, finality: "not_final_term_running" } as const;
  const facts = [expulsion, running, fact("filing", { id: "appeal" })];
  const ticked = [...facts, fact("filing_confirmed")];

  test.each<[string, readonly Fact[], string, string]>([
    ["before it a suspensive appeal is unconfirmed", facts, "2026-11-20T12:00", "unconfirmed"],
    ["it lifts the shield", ticked, "2026-11-27T10:00", "up"],
    ["for seven days", ticked, "2026-11-27T10:01", "unconfirmed"],
    [
      "a ruling ends it at once",
      [
        ...ticked,
        fact("decision", {
          id: "ruling",
          outcome: "appeal_dismissed",
          decidedOn: "2026-11-19",
          decides: ["appeal"],
        }),
      ],
      "2026-11-20T12:00",
      "none",
    ],
    [
      "a stay on application must be asked for",
      [expulsion, fact("filing", { ruleId: "KZ-REM-CRIM-CASSATION" })],
      "2026-11-20T12:00",
      "none",
    ],
    [
      "and is unconfirmed once it is",
      [expulsion, fact("filing", { ruleId: "KZ-REM-CRIM-CASSATION", stayAsked: true })],
      "2026-11-20T12:00",
      "unconfirmed",
    ],
  ])("%s", (_, given, moment, expected) => {
    expect(shield(assessed(given, moment), "expulsion")).toBe(expected);
  });
});

describe("a stay", () => {
  test.each<[string, readonly Fact[], string]>([
    [
      "that ends within 72 hours is thin",
      [expulsion, held, fact("measure", { endsOn: "2026-11-23" })],
      "thin",
    ],
    ["served on nobody is thin at liberty too", [expulsion, fact("measure", { servedOn: [] })], "thin"],
    [
      "is thin where nobody knows who holds the person",
      [expulsion, { ...held, holder: "unknown" }, fact("measure")],
      "thin",
    ],
    [
      "served later is up",
      [expulsion, held, fact("measure", { id: "stay", servedOn: [] }), fact("measure_served")],
      "up",
    ],
    [
      "that was lifted is none",
      [expulsion, held, fact("measure", { id: "stay" }), fact("measure_lifted")],
      "none",
    ],
  ])("%s", (_, facts, expected) => {
    expect(shield(assessed(facts), "expulsion")).toBe(expected);
  });
});

describe("the cap", () => {
  const stay = fact("measure", { id: "stay" });
  const facts = [expulsion, order, held, stay, fact("travel_document"), ...answered];

  test("holds for 24 hours after a confirmation", () => {
    expect(assessed(facts, "2026-11-21T10:00")).toMatchObject({ cap: "high", level: "high" });
    expect(assessed(facts, "2026-11-21T10:01").cap).toBeNull();
  });

  test("is elevated at liberty", () => {
    const atLarge = [
      expulsion,
      order,
      stay,
      fact("wanted_notice"),
      fact("extradition_request", { proceeding: null }),
    ];
    expect(assessed(atLarge)).toMatchObject({ reckonedLevel: "high", cap: "elevated", level: "elevated" });
  });

  test.each<[string, readonly Fact[], object]>([
    ["a departure", [fact("removal_direction", { departsAt: "2026-11-21T09:00" })], {}],
    ["a measure that is disregarded", [fact("measure_disregarded")], {}],
    ["a switch of track", [judged("F23", { proceeding: "expulsion" })], {}],
    ["a proceeding without one", [asylum], {}],
    ["a state that has ignored measures", [], { hostIgnoredMeasures: true }],
  ])("is voided by %s", (_, more, ofCase) => {
    expect(assessed([...facts, ...more], "2026-11-20T12:00", ofCase).cap).toBeNull();
  });

  test("there is none without a proceeding", () => {
    expect(assessed([held])).toMatchObject({ cap: null, level: "high" });
    expect(codes(assessed([held]))).toBe("H4");
  });
});
