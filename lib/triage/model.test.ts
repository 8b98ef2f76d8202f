import { expect, test } from "vitest";
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
  wanted,
} from "./fixtures.ts";

/* The tests that the triage model asks of every implementation (its section 10), by their numbers. */

const stay = fact("measure", { id: "stay" });
const deserter = fact("factor", { id: "deserter", code: "F12" });

test("1: a stay on the asylum claim does not stop an expulsion", () => {
  const appeal = fact("filing", {
    id: "appeal",
    ruleId: "KZ-ASY-COURT-1M",
    proceeding: "asylum",
    against: null,
  });
  const ticked = fact("filing_confirmed", { filing: "appeal" });
  const assessment = assessed([asylum, expulsion, order, held, wanted, appeal, ticked, ...answered]);
  expect(assessment.level).toBe("imminent");
  expect(codes(assessment)).toBe("I4 C2 C3");
  expect([shield(assessment, "asylum"), shield(assessment, "expulsion")]).toEqual(["up", "none"]);
  expect(points(assessment, "P03")).toBe(-25);
});

test("2: points alone stop at critical", () => {
  const facts = [
    expulsion,
    order,
    fact("factor", { id: "a", code: "F12" }),
    fact("factor", { id: "b", code: "F13" }),
    fact("consent_form"),
    ...answered,
  ];
  const assessment = assessed(facts);
  expect(assessment.lanes[0]?.points).toBe(95);
  expect(codes(assessment)).toBe("");
  expect(assessment.level).toBe("critical");
});

test("3: at critical a measure lapses after a day", () => {
  const measure = fact("measure", { id: "stay", kind: "interim_measure" });
  const facts = [expulsion, order, held, measure, ...answered];
  expect(shield(assessed(facts, "2026-11-21T10:00"), "expulsion")).toBe("up");
  const later = assessed(facts, "2026-11-21T11:00");
  expect(shield(later, "expulsion")).toBe("unconfirmed");
  expect(later.level).toBe("critical");
  expect(later.protections[0]).toMatchObject({ code: "P01", points: 0, weakness: "past_life" });
});

test("4: a measure that who holds the person never got counts half", () => {
  const measure = fact("measure", { id: "stay", kind: "interim_measure", servedOn: ["foreign_ministry"] });
  const assessment = assessed([expulsion, order, held, measure, ...answered]);
  expect(points(assessment, "P01")).toBe(-17.5);
  expect(shield(assessment, "expulsion")).toBe("thin");
  expect(assessment.cap).toBeNull();
});

test("5: a departure whose time has passed is not a removal", () => {
  const flight = fact("removal_direction", { departsAt: "2026-11-24T10:00" });
  for (const moment of ["2026-11-24T10:01", "2026-11-25T10:00", "2026-12-25T10:00"]) {
    const assessment = assessed([expulsion, held, flight], moment);
    expect([assessment.level, codes(assessment)]).toEqual(["imminent", "I1 H4"]);
  }
});

test("6: in custody what nobody knows is high, and is asked", () => {
  const assessment = assessed([held]);
  expect([assessment.level, codes(assessment)]).toEqual(["high", "H4"]);
  expect(assessment.askNow.map(({ code }) => code)).toEqual(["F01", "F02", "F04", "F08"]);
});

test("7: a rumour of the border wakes somebody", () => {
  const rumour = fact("custody", { id: "moved", event: "transfer_to_border", grade: "d" });
  const assessment = assessed([rumour]);
  expect(assessment.level).toBe("imminent");
  expect(assessment.triggers[0]).toMatchObject({ code: "I2", evidence: { grade: "d", factIds: ["moved"] } });
  expect(points(assessment, "F04")).toBe(17.5);
});

const document = fact("travel_document");
const stayed = [asylum, expulsion, held, document, ...answered];
const both = fact("measure", { id: "stay", binds: ["asylum", "expulsion"] });

test("8: stays on everything cap the level, and the trigger is still listed", () => {
  const assessment = assessed([...stayed, both]);
  expect(codes(assessment)).toContain("C5");
  expect([assessment.reckonedLevel, assessment.cap, assessment.level]).toEqual(["critical", "high", "high"]);
});

test("9: a switch of track voids the cap", () => {
  const switched = fact("factor", { id: "switch", code: "F23", proceeding: "expulsion" });
  const assessment = assessed([...stayed, both, switched]);
  expect([assessment.cap, assessment.level]).toEqual([null, "critical"]);
});

test("10: nobody's word lowers what is reckoned", () => {
  const raised = fact("level_raised", { at: "2026-11-20T09:00", level: "critical" });
  const lowered = fact("level_raised", { id: "back", level: "watch", lowered: true });
  const facts = [asylum, expulsion, order, held, wanted];
  expect(assessed([...facts, raised, lowered])).toMatchObject({ level: "imminent", raisedTo: null });
  expect(assessed([asylum, raised])).toMatchObject({ level: "critical", reckonedLevel: "watch" });
  expect(assessed([asylum, raised, lowered])).toMatchObject({ level: "watch", raisedTo: null });
});

test("11: a stay lifts one of two expulsions and leaves the other", () => {
  const second = fact("proceeding", { id: "administrative", proceedingType: "admin_expulsion" });
  const other = fact("decision", { id: "order-2", proceeding: "administrative" });
  const facts = [expulsion, second, order, other, held, deserter, ...answered];
  const administrative = fact("measure", { id: "stay-2", binds: ["administrative"] });
  const one = assessed([...facts, administrative]);
  expect([shield(one, "administrative"), shield(one, "expulsion")]).toEqual(["up", "none"]);
  expect(one.level).toBe("imminent");
  expect(one.triggers.find(({ code }) => code === "I4")?.proceedings).toEqual(["expulsion"]);
  expect(one.triggers.find(({ code }) => code === "C2")?.proceedings).toEqual(["expulsion"]);
  const two = assessed([...facts, administrative, stay]);
  expect(codes(two)).not.toMatch(/I4|C2/);
});
