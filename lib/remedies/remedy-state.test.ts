import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import type { Match } from "./offers.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, decision, WEEK } from "./reckon-fixtures.ts";
import { type RemedyFacts, remedyState } from "./remedy-state.ts";
import { settlesWith } from "./settles.ts";
import { termFactsOfEvent } from "./start-of-term.ts";

const judgment = decision({ made: "2022-12-02" });

/** The judgment of 2 December 2022, at an hour of Almaty: cautious day 16 December, later day 19 December. */
function on(local: string, id = "KZ-REM-CRIM-15D", more: Partial<RemedyFacts> & { why?: Match["why"] } = {}) {
  const { why = [], ...rest } = more;
  const rule = ruleById(id);
  return remedyState({
    match: { rule, standing: why.length > 0 ? "check" : "offered", why },
    reckoning: reckon(rule, judgment, WEEK, ALMATY),
    filed: [],
    settled: false,
    enforceableOrder: false,
    hostZone: "Asia/Almaty",
    now: Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Almaty").toInstant(),
    ...rest,
  });
}

describe("a term of law", () => {
  test.each([
    ["while there is time", "2022-12-15T23:59", { state: "open", why: null }],
    [
      "in the last 24 hours of the cautious day",
      "2022-12-16T00:00",
      { state: "file_now", why: "within_24h" },
    ],
    ["when the cautious day is over", "2022-12-17T00:00", { state: "check", why: "cautious_day_over" }],
    ["on the later possible day", "2022-12-19T23:59", { state: "check", why: "cautious_day_over" }],
    ["when that is over too", "2022-12-20T00:00", { state: "closed", why: "later_day_over" }],
  ])("%s", (_, local, state) => {
    expect(on(local)).toEqual(state);
  });
});

describe("closed comes first", () => {
  test("where the host state is not bound", () => {
    const rule = ruleById("ECHR-R39");
    const match: Match = { rule, standing: "closed", why: ["state_not_bound"] };
    expect(on("2022-12-15T12:00", "ECHR-R39", { match })).toEqual({
      state: "closed",
      why: "state_not_bound",
    });
  });

  test("where another body has the matter", () => {
    const filed = [ruleById("CAT-INTERIM")];
    expect(on("2022-12-15T12:00", "HRC-INTERIM", { filed })).toEqual({ state: "closed", why: "other_body" });
    expect(on("2022-12-15T12:00", "SP-URGENT", { filed }).state).not.toBe("closed");
  });

  test("where it is filed or settled, though it is doubtful too", () => {
    const settled = { settled: true, why: ["acceptance_unknown" as const] };
    expect(on("2022-12-15T12:00", "CRC-INTERIM", settled)).toEqual({ state: "closed", why: "filed" });
  });
});

describe("what is doubtful is checked", () => {
  test.each([
    ["acceptance", ["acceptance_unknown"], "acceptance_unknown"],
    ["membership", ["membership_unknown", "procedure_not_recorded"], "acceptance_unknown"],
    ["the lodging day", ["lodging_day_unknown"], "lodging_day_unknown"],
    ["the fit of any rule", ["no_rule_fits", "lodging_day_unknown"], "no_rule_fits"],
  ] as const)("%s", (_, why, reason) => {
    expect(on("2022-12-15T12:00", "KZ-REM-CRIM-15D", { why: [...why] })).toEqual({
      state: "check",
      why: reason,
    });
  });
});

describe("a remedy without a fixed term", () => {
  test("is filed now", () => {
    const state = { state: "file_now", why: "no_fixed_term" };
    expect(on("2022-12-28T23:59", "KZ-REM-CRIM-CASSATION")).toEqual(state);
    expect(on("2022-12-28T23:59", "KZ-NONREF-BAR")).toEqual(state);
  });
});

describe("advice that counts back from a removal", () => {
  const removal = {
    ...judgment,
    removal: { day: plainDate("2022-12-29"), time: new Temporal.PlainTime(10) },
  };
  const reckoning = reckon(ruleById("HRC-INTERIM"), removal, WEEK, ALMATY);

  test.each([
    ["is open before the day", "2022-12-25T23:59", { state: "open", why: null }],
    [
      "is filed now from the first minute of the day",
      "2022-12-26T00:00",
      { state: "file_now", why: "file_by_day" },
    ],
    ["and closes with nothing", "2023-01-20T12:00", { state: "file_now", why: "file_by_day" }],
  ])("%s", (_, local, state) => {
    expect(on(local, "HRC-INTERIM", { reckoning })).toEqual(state);
  });

  test("needs an order that can be carried out where there is no date", () => {
    expect(on("2022-12-15T12:00", "HRC-INTERIM")).toEqual({ state: "open", why: null });
    expect(on("2022-12-28T12:00", "HRC-INTERIM", { enforceableOrder: true })).toEqual({
      state: "file_now",
      why: "no_date_but_enforceable",
    });
  });

  test("in hours has come when they are over", () => {
    const rule = ruleById("HRC-INTERIM");
    const hours = { ...rule, limit: { ...rule.limit!, value: 48, unit: "hours" as const } };
    const moment = reckon(hours, removal, WEEK, ALMATY);
    expect(on("2022-12-27T09:59", "HRC-INTERIM", { reckoning: moment }).state).toBe("open");
    expect(on("2022-12-27T10:00", "HRC-INTERIM", { reckoning: moment }).state).toBe("file_now");
  });
});

describe("advice in hours", () => {
  const reckoning = reckon(
    ruleById("CED-URGENT"),
    termFactsOfEvent({ day: plainDate("2022-12-29") }),
    WEEK,
    ALMATY,
  );

  test.each([
    ["is open while they run", "2022-12-29T23:59", { state: "open", why: null }],
    ["is filed now when they are over", "2022-12-30T00:00", { state: "file_now", why: "advised_time_over" }],
  ])("%s", (_, local, state) => {
    expect(on(local, "CED-URGENT", { reckoning })).toEqual(state);
  });
});

describe("a filing settles", () => {
  const settles = (filed: string, deadline: string) => settlesWith(ruleById(filed), ruleById(deadline));

  test("the deadline of its own rule", () => {
    expect(settles("KZ-ASY-COURT-1M", "KZ-ASY-COURT-1M")).toBe(true);
  });

  test("that of an earlier step whose next names it", () => {
    expect(settles("KZ-ASY-COURT-1M", "KZ-ASY-COMPLAINT-3M")).toBe(true);
    expect(settles("KZ-ASY-COMPLAINT-3M", "KZ-ASY-COURT-1M")).toBe(false);
  });

  test("not that of another jurisdiction, though next names it", () => {
    expect(settles("HRC-INTERIM", "KZ-REM-CRIM-15D")).toBe(false);
  });

  test("never a watch date, which is settled by looking", () => {
    expect(settles("KZ-EXT-40D-RELEASE", "KZ-EXT-40D-RELEASE")).toBe(false);
  });
});
