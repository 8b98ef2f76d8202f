import { describe, expect, test } from "vitest";
import { ruleById } from "../remedies/packs.ts";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { aCase, almaty, assessed, expulsion, fact, held, order } from "./fixtures.ts";
import { ruleBookWith } from "./rule-book.ts";

const running = { ...order, finality: "not_final_term_running" } as const;
const state = ({ remedies }: Assessment, rule: string) =>
  remedies.find(({ ruleId }) => ruleId === rule)?.state;
const deadline = ({ deadlines }: Assessment, rule: string) => deadlines.find(({ ruleId }) => ruleId === rule);

describe("a body above the states", () => {
  test("once it has the matter, those it excludes are closed, with the reason", () => {
    const filed = fact("filing", { ruleId: "HRC-INTERIM", against: null, stayAsked: true });
    const before = assessed([expulsion, order, held]);
    expect([state(before, "HRC-INTERIM"), state(before, "CAT-INTERIM")]).toEqual(["file_now", "file_now"]);
    const after = assessed([expulsion, order, held, filed]);
    expect(after.remedies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ruleId: "HRC-INTERIM", state: "closed", why: "filed", proceeding: null }),
        expect.objectContaining({ ruleId: "CAT-INTERIM", state: "closed", why: "other_body" }),
        expect.objectContaining({ ruleId: "SP-URGENT", state: "file_now" }),
      ]),
    );
  });

  test("a complaint known from the press closes none", () => {
    const told = fact("filing", { ruleId: "HRC-INTERIM", against: null, receipt: false, grade: "c" });
    expect(state(assessed([expulsion, order, held, told]), "CAT-INTERIM")).toBe("file_now");
  });

  test("which the host state does not accept is closed and has no last day", () => {
    const assessment = assessed([expulsion, order]);
    expect(assessment.remedies.find(({ ruleId }) => ruleId === "ECHR-R39")).toMatchObject({
      state: "closed",
      why: "state_not_bound",
    });
    expect(deadline(assessment, "ECHR-R39")).toBeUndefined();
  });
});

test("one remedy on two proceedings is two", () => {
  const second = fact("proceeding", { id: "second" });
  const other = { ...running, id: "order-2", proceeding: "second", decidedOn: "2026-11-18" };
  const filed = fact("filing", { against: "order" });
  const { remedies } = assessed([expulsion, second, running, other, filed]);
  const ofRule = remedies.filter(({ ruleId }) => ruleId === "KZ-REM-CRIM-15D");
  expect(ofRule.map(({ proceeding, state: now }) => [proceeding, now])).toEqual([
    ["expulsion", "closed"],
    ["second", "open"],
  ]);
});

test("a filing that names its rule and no decision settles the only one that calls for it", () => {
  const filed = fact("filing", { against: null });
  expect(deadline(assessed([expulsion, running, filed]), "KZ-REM-CRIM-15D")?.settledHow).toBe("filed");
  const again = { ...running, id: "order-2" };
  expect(deadline(assessed([expulsion, running, again, filed]), "KZ-REM-CRIM-15D")?.settled).toBe(false);
});

test("a closed proceeding gives no term at home", () => {
  const closed = fact("proceeding_closed");
  expect(deadline(assessed([expulsion, running, closed]), "KZ-REM-CRIM-15D")).toBeUndefined();
});

test("what becomes known later counts from then on", () => {
  const late = { ...running, knownAt: "2026-11-25T10:00" };
  const before = assessed([expulsion, late]);
  expect(deadline(before, "KZ-REM-CRIM-15D")).toBeUndefined();
  expect(before.nextChangeAt).toBe(almaty("2026-11-25T10:00").toString());
});

describe("a rule book", () => {
  const moment = almaty("2026-11-03T10:00");
  const begun = { at: "2026-11-01", knownAt: "2026-11-01" };
  const facts = aCase([
    { ...expulsion, ...begun },
    { ...running, at: "2026-11-02", knownAt: "2026-11-02" },
  ]);

  test("holds an organisation's own rules, with the version that their deadlines keep", () => {
    const rule = { ...ruleById("KZ-REM-CRIM-15D"), id: "KZ-OWN-1" };
    const book = ruleBookWith({ extra: [{ rule, version: "own-1" }] });
    expect(deadline(assess(facts, book, moment), "KZ-OWN-1")).toMatchObject({ packVersion: "own-1" });
    expect(deadline(assess(facts, book, moment), "KZ-REM-CRIM-15D")).toBeDefined();
  });

  test("offers only what it says is offered", () => {
    const book = ruleBookWith({});
    const offered = book.rules.filter(({ id }) => id !== "KZ-REM-CRIM-15D");
    expect(deadline(assess(facts, { ...book, offered }, moment), "KZ-REM-CRIM-15D")).toBeUndefined();
  });

  test("a confirmed holiday moves the later possible day, a seeded one never", () => {
    const seeded = deadline(assess(facts, ruleBookWith({}), moment), "KZ-REM-CRIM-15D");
    expect(seeded).toMatchObject({ cautiousDay: "2026-11-17", laterDay: "2026-11-17" });
    const holidays = { years: new Map([["KZ 2026", ["2026-11-17"]]]), added: new Map() };
    const confirmed = deadline(assess(facts, ruleBookWith({ holidays }), moment), "KZ-REM-CRIM-15D");
    expect(confirmed).toMatchObject({ cautiousDay: "2026-11-16", laterDay: "2026-11-18" });
  });
});

describe("what to do next", () => {
  const first = ({ nextActions }: Assessment) => nextActions.slice(0, 3).map(({ code }) => code);

  test("follows the level", () => {
    expect(first(assessed([expulsion]))).toEqual(["ask_unknowns", "review"]);
    expect(first(assessed([expulsion, order, held, fact("wanted_notice")]))[0]).toBe(
      "phone_lawyer_duty_unhcr",
    );
    const over = fact("custody", { id: "over", event: "handover_other_state" });
    expect(first(assessed([expulsion, over]))).toEqual([
      "locate_person",
      "tell_treaty_body",
      "preserve_evidence",
    ]);
  });

  test("names the measure that who holds the person never got", () => {
    const measure = fact("measure", { id: "stay", servedOn: ["foreign_ministry"] });
    const { nextActions } = assessed([expulsion, running, held, measure]);
    expect(nextActions).toContainEqual({
      code: "serve_measure",
      role: "legal",
      about: { measureId: "stay" },
    });
  });
});

test("a review is due an interval of the level after the last thing that became known", () => {
  expect(assessed([expulsion], "2026-11-22T10:00").reviewBy).toBe(almaty("2026-12-20T10:00").toString());
  expect(assessed([held], "2026-11-22T10:00").reviewBy).toBe(almaty("2026-11-21T10:00").toString());
  const flight = fact("removal_direction", { departsAt: "2026-11-25T10:00" });
  expect(assessed([flight], "2026-11-24T11:00").reviewBy).toBe(almaty("2026-11-24T11:00").toString());
});
