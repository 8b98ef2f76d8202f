import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, days, decision, WEEK } from "./reckon-fixtures.ts";
import { termFactsOfDecision, termFactsOfEvent } from "./start-of-term.ts";

describe("the start", () => {
  const rule = ruleById("TR-ASY-COURT-30D");

  test.each([
    [
      "the date that the rule names",
      { made: "2026-03-02", told: "2026-03-05" },
      "2026-03-05",
      "notification",
      false,
    ],
    [
      "the earliest notice of either kind",
      { served: "2026-03-04", told: "2026-03-05" },
      "2026-03-04",
      "notification",
      false,
    ],
    ["the earliest known date of the decision", { made: "2026-03-02" }, "2026-03-02", "decision", true],
    ["the day it became known to us", { knownOn: "2026-03-09" }, "2026-03-09", "known_to_us", true],
  ] as const)("is %s", (_, dates, day, from, assumed) => {
    const reckoning = reckon(rule, decision(dates), WEEK, ALMATY);
    expect(reckoning).toMatchObject({ assumed, laterFrom: { start: { from, assumed } } });
    if (reckoning.kind !== "last_day") throw new Error("a term was due");
    expect(reckoning.laterFrom.start.day.toString()).toBe(day);
  });

  test("of a term that runs from service is not the earlier telling", () => {
    const reckoning = reckon(
      ruleById("PL-ASY-14D"),
      decision({ told: "2026-10-26", served: "2026-10-29" }),
      WEEK,
      ALMATY,
    );
    expect(days(reckoning)).toEqual(["2026-11-12", "2026-11-12"]);
    expect(reckoning).toMatchObject({ assumed: false, dispute: null });
  });

  test("is never what our own team learned, unless nothing else is known", () => {
    const toUs = { kind: "told", to: "us", on: plainDate("2026-03-01") } as const;
    const recorded = { notices: [toUs], knownOn: plainDate("2026-03-09") };
    const known = termFactsOfDecision({ ...recorded, decidedOn: plainDate("2026-03-02") });
    expect(reckon(rule, known, WEEK, ALMATY)).toMatchObject({ laterFrom: { start: { from: "decision" } } });
    const unknown = reckon(rule, termFactsOfDecision({ ...recorded, decidedOn: null }), WEEK, ALMATY);
    if (unknown.kind !== "last_day") throw new Error("a term was due");
    expect(unknown.laterFrom.start.day.toString()).toBe("2026-03-01");
  });

  test("is the earliest of days that differ, and the dispute is shown", () => {
    const facts = decision({ told: "2026-03-05", served: "2026-03-03" });
    const reckoning = reckon(rule, facts, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2026-04-02", "2026-04-02"]);
    if (reckoning.kind !== "last_day") throw new Error("a term was due");
    expect(reckoning.dispute?.of).toBe("notification");
    expect(reckoning.dispute?.days.map(String)).toEqual(["2026-03-03", "2026-03-05"]);
  });

  test("can be disputed although one day only is recorded", () => {
    const facts = { ...decision({ told: "2026-03-03" }), disputed: ["notification"] as const };
    const reckoning = reckon(rule, facts, WEEK, ALMATY);
    expect(reckoning).toMatchObject({ dispute: { of: "notification" }, assumed: false });
  });

  test("of an event is the day of the event", () => {
    const facts = termFactsOfEvent({ day: plainDate("2022-12-29") });
    expect(days(reckon(ruleById("WGEID-URGENT"), facts, WEEK, ALMATY))).toEqual(["2023-03-29", "2023-03-29"]);
  });
});
