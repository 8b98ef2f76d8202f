import { describe, expect, test } from "vitest";
import { ruleById } from "../remedies/packs.ts";
import { reckonIn, storedDays } from "./days.ts";
import { termFacts } from "./facts.ts";
import { aCustody, aNotice, aRecord, aRefusal, factsOf } from "./fixtures.ts";
import { bookOf } from "./law/book.ts";
import type { TermDecision, TermRecord } from "./rows.ts";

function days(id: string, record: TermRecord = aRecord(), decision: TermDecision = aRefusal()) {
  const rule = ruleById(id);
  const ofCase = factsOf(record);
  const facts = termFacts(decision, record.notice, ofCase);
  return storedDays(rule, reckonIn(rule, facts, ofCase, bookOf()), facts, ofCase);
}

describe("the refusal of 30 November 2022 in Kazakhstan", () => {
  test("the claim in court: a month from the refusal itself, and from a service nobody knows", () => {
    expect(days("KZ-ASY-COURT-1M")).toEqual({
      start_kind: "decision",
      start_on: "2022-11-30",
      start_at: null,
      is_assumed: true,
      is_disputed: false,
      cautious_day: "2022-12-30",
      cautious_at: "2022-12-30T18:00:00Z",
      later_day: "2022-12-30",
      later_at: "2022-12-30T18:00:00Z",
      zone: "Asia/Almaty",
    });
  });

  test("served later: the later possible day moves, the cautious one does not", () => {
    const served = aNotice({ kind: "served", given_to: "counsel", given_on: "2022-12-07" });
    const reckoned = days("KZ-ASY-COURT-1M", aRecord({ notice: [aNotice(), served] }));
    expect([reckoned.cautious_day, reckoned.later_day, reckoned.is_assumed]).toEqual([
      "2022-12-30",
      "2023-01-09",
      false,
    ]);
  });

  test("the complaint: three months from the telling, where February has no thirtieth", () => {
    const { cautious_day, later_day, start_kind, is_assumed } = days("KZ-ASY-COMPLAINT-3M");
    expect({ cautious_day, later_day, start_kind, is_assumed }).toEqual({
      cautious_day: "2022-12-30",
      later_day: "2023-02-28",
      start_kind: "notification",
      is_assumed: false,
    });
  });

  test("counsel told before the person: the term starts earlier, and the difference is shown", () => {
    const counsel = aNotice({ given_to: "counsel", given_on: "2022-11-28" });
    const reckoned = days("KZ-ASY-COMPLAINT-3M", aRecord({ notice: [aNotice(), counsel] }));
    expect([reckoned.start_on, reckoned.later_day, reckoned.is_disputed]).toEqual([
      "2022-11-28",
      "2023-02-28",
      true,
    ]);
  });

  test("what our own team learned starts nothing", () => {
    const us = aNotice({ given_to: "us", given_on: "2022-11-20" });
    expect(days("KZ-ASY-COMPLAINT-3M", aRecord({ notice: [us, aNotice()] })).start_on).toBe("2022-11-30");
  });

  test("no date at all: from the day it became known to us, and it says so", () => {
    const reckoned = days(
      "KZ-ASY-COMPLAINT-3M",
      aRecord({ notice: [aNotice({ given_on: null })] }),
      aRefusal({ decided_on: null }),
    );
    expect([reckoned.start_kind, reckoned.start_on, reckoned.is_assumed]).toEqual([
      "known",
      "2022-12-05",
      true,
    ]);
  });
});

describe("a rule without a day", () => {
  test("no fixed term: it has no day and keeps where it began", () => {
    const decision = aRefusal({ proceeding_type: "rsd_court_appeal", outcome: "appeal_dismissed" });
    const { cautious_day, later_at, start_kind, start_on } = days("KZ-ASY-CASSATION", aRecord(), decision);
    expect([cautious_day, later_at, start_kind, start_on]).toEqual([null, null, "decision", "2022-11-30"]);
  });

  test("counted back from a removal that has no date yet", () => {
    expect(days("HRC-INTERIM")).toMatchObject({ start_kind: "removal", cautious_day: null });
  });

  test("counted back from a removal that has one", () => {
    const removal = { departs_on: "2022-12-30", departs_at: null, status: "set" } as const;
    const reckoned = days("HRC-INTERIM", aRecord({ removal_direction: [removal] }));
    expect(reckoned).toMatchObject({ start_kind: "removal", start_on: "2022-12-30" });
    expect(reckoned.cautious_day! <= "2022-12-27").toBe(true);
  });
});

test("a removal that was called off counts no more", () => {
  const cancelled = { departs_on: "2022-12-30", departs_at: null, status: "cancelled" } as const;
  expect(days("HRC-INTERIM", aRecord({ removal_direction: [cancelled] })).cautious_day).toBeNull();
});

test("hours run from the hour of the notice, on the local clock", () => {
  const notice = aNotice({ given_at: "2022-11-30T09:15:00Z" });
  const { start_at, cautious_at } = days("UNHCR-NOTIFY", aRecord({ notice: [notice] }));
  expect([start_at, cautious_at]).toEqual(["2022-11-30T09:15:00Z", "2022-12-01T09:15:00Z"]);
});

test("a date to look at counts from the arrest", () => {
  const record = aRecord({ custody_episode: [aCustody({ custody_type: "extradition_temporary" })] });
  const decision = aRefusal({ proceeding_type: "detention_review", outcome: "custody_ordered" });
  expect(days("KZ-EXT-40D-RELEASE", record, decision)).toMatchObject({
    start_kind: "event",
    start_on: "2022-12-03",
  });
});
