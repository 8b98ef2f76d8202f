import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import {
  type DecisionFacts,
  type Match,
  matchesForDecision,
  offersForDecision,
  offersForEvent,
} from "./offers.ts";

const refusal: DecisionFacts = {
  hostState: "KZ",
  proceedingType: "rsd_first_instance",
  outcome: "refused_unspecified",
  procedure: "ordinary",
  asylumLodgedOn: plainDate("2022-09-26"),
  custodyType: "border_holding",
};

const ids = (matches: readonly Match[]) => matches.map(({ rule }) => rule.id);
const national = (matches: readonly Match[], state: string) =>
  matches.filter(({ rule }) => rule.jurisdiction === state);
const standings = (matches: readonly Match[]) =>
  Object.fromEntries(matches.map(({ rule, standing }) => [rule.id, standing]));

describe("the refusal of 30 November 2022 in Kazakhstan", () => {
  test("offers the complaint, the court and the bodies that Kazakhstan accepts", () => {
    expect(standings(offersForDecision(refusal))).toEqual({
      "KZ-ASY-COMPLAINT-3M": "offered",
      "KZ-ASY-COURT-1M": "offered",
      "HRC-INTERIM": "offered",
      "CAT-INTERIM": "offered",
      "CEDAW-INTERIM": "offered",
      "CRC-INTERIM": "check",
      "SP-URGENT": "offered",
      "UNHCR-NOTIFY": "offered",
    });
  });

  test("shows as closed the bodies that it does not accept", () => {
    const closed = matchesForDecision(refusal).filter(({ standing }) => standing === "closed");
    expect(ids(closed)).toEqual(["ECHR-R39", "IACHR-PM", "ACHPR-PM"]);
    expect(closed[0]?.why).toEqual(["state_not_bound"]);
  });
});

test("the same refusal at the end of a court case offers the next step only", () => {
  const ruling = { ...refusal, proceedingType: "rsd_court", outcome: "appeal_dismissed" } as const;
  expect(ids(national(offersForDecision(ruling), "KZ"))).toEqual(["KZ-ASY-APPEAL"]);
});

test("a decision that nothing can be filed against offers nothing", () => {
  expect(offersForDecision({ ...refusal, outcome: "granted_refugee" })).toEqual([]);
});

test("a state without rules has the bodies above it, to be checked", () => {
  const offers = offersForDecision({ ...refusal, hostState: "MN" });
  expect(standings(offers)).toMatchObject({ "HRC-INTERIM": "check", "SP-URGENT": "offered" });
  expect(offers.find(({ rule }) => rule.id === "HRC-INTERIM")?.why).toEqual(["acceptance_unknown"]);
});

describe("the procedure of the decision", () => {
  const turkey = { ...refusal, hostState: "TR", outcome: "refused_unfounded" } as const;

  test("narrows the rules", () => {
    expect(ids(national(offersForDecision({ ...turkey, procedure: "accelerated" }), "TR"))).toEqual([
      "TR-ASY-COURT-15D",
    ]);
  });

  test("narrows nothing while it is not recorded, and says so", () => {
    const offers = national(offersForDecision({ ...turkey, procedure: null }), "TR");
    expect(ids(offers)).toEqual(["TR-ASY-IPEC-10D", "TR-ASY-COURT-30D", "TR-ASY-COURT-15D"]);
    expect(offers.map(({ standing }) => standing)).toEqual(["offered", "offered", "offered"]);
    expect(offers[0]?.why).toEqual(["procedure_not_recorded"]);
  });

  test("that fits no rule of the state has all of them checked", () => {
    const offers = national(offersForDecision({ ...turkey, procedure: "border" }), "TR");
    expect(ids(offers)).toEqual(["TR-ASY-IPEC-10D", "TR-ASY-COURT-30D", "TR-ASY-COURT-15D"]);
    expect(offers.every(({ standing, why }) => standing === "check" && why[0] === "no_rule_fits")).toBe(true);
  });
});

describe("custody", () => {
  const order = {
    ...refusal,
    hostState: "FR",
    proceedingType: "return_decision",
    outcome: "return_ordered",
    procedure: null,
  } as const;
  const french = (custodyType: DecisionFacts["custodyType"]) =>
    ids(national(offersForDecision({ ...order, custodyType }), "FR"));

  test("chooses between the rules for people held and at liberty", () => {
    expect(french("removal_centre")).toEqual(["FR-OQTF-1M", "FR-OQTF-48H"]);
    expect(french("house_arrest")).toEqual(["FR-OQTF-1M", "FR-OQTF-7D"]);
    expect(french("none")).toEqual(["FR-OQTF-1M"]);
  });

  test.each([null, "unknown"] as const)(
    "that is not known (%s) chooses nothing, and says so",
    (custodyType) => {
      const offers = national(offersForDecision({ ...order, custodyType }), "FR");
      expect(ids(offers)).toEqual(["FR-OQTF-1M", "FR-OQTF-7D", "FR-OQTF-48H"]);
      expect(offers[2]).toMatchObject({ standing: "offered", why: ["custody_unknown"] });
    },
  );
});

describe("the day the application was lodged", () => {
  const germany = { ...refusal, hostState: "DE", outcome: "refused_unfounded" } as const;
  const lodged = (asylumLodgedOn: Temporal.PlainDate | null) =>
    offersForDecision({ ...germany, asylumLodgedOn }).filter(({ rule }) =>
      ["DE", "EU"].includes(rule.jurisdiction),
    );

  test("chooses the regime, to the day", () => {
    expect(ids(lodged(plainDate("2026-06-11")))).toEqual(["DE-ASY-2W", "DE-ASY-GROUNDS-1M", "EU-APD-2013"]);
    expect(ids(lodged(plainDate("2026-06-12")))).toEqual(["DE-ASY-GROUNDS-1M", "DE-ASY-PACT", "EU-APR-LONG"]);
  });

  test("while it is not known, brings in both regimes to be checked", () => {
    const offers = lodged(null);
    expect(ids(offers)).toEqual([
      "DE-ASY-2W",
      "DE-ASY-GROUNDS-1M",
      "DE-ASY-PACT",
      "EU-APR-LONG",
      "EU-APD-2013",
    ]);
    expect(offers[0]).toMatchObject({ standing: "check", why: ["lodging_day_unknown"] });
    const sure = offers.filter(({ standing }) => standing === "offered");
    expect(ids(sure), "of both regimes").toEqual(["DE-ASY-GROUNDS-1M"]);
  });
});

describe("rules of the Union", () => {
  const after = { ...refusal, asylumLodgedOn: plainDate("2026-07-01") };
  const union = (hostState: string, procedure: DecisionFacts["procedure"]) =>
    national(offersForDecision({ ...after, hostState, procedure }), "EU");

  test("are for its members", () => {
    expect(ids(union("IT", "ordinary"))).toEqual(["EU-APR-LONG"]);
    expect(union("KZ", "ordinary")).toEqual([]);
  });

  test("are to be checked where a member's part is not known", () => {
    expect(union("IE", "ordinary")).toMatchObject([{ standing: "check", why: ["membership_unknown"] }]);
  });

  test("are all to be checked where neither state nor Union has a rule for the procedure", () => {
    const offers = union("IT", "detained");
    expect(ids(offers)).toEqual(["EU-APR-SHORT", "EU-APR-LONG", "EU-APR-REMAIN-5D", "EU-APR-SUBSEQUENT"]);
    expect(offers.every(({ why }) => why[0] === "no_rule_fits")).toBe(true);
  });
});

describe("an event", () => {
  const event = { hostState: "KZ", asylumLodgedOn: null, custodyType: "police_holding" } as const;

  test("offers the rules that name it", () => {
    expect(standings(offersForEvent({ ...event, event: "contact_lost" }))).toEqual({
      "CED-URGENT": "offered",
      "WGEID-URGENT": "offered",
      "SP-URGENT": "offered",
      "UNHCR-NOTIFY": "offered",
    });
    expect(ids(offersForEvent({ ...event, event: "arrival" }))).toEqual(["KZ-ASY-FILE-5D"]);
  });

  test("has no procedure to fit", () => {
    const sweden = { ...event, hostState: "SE", event: "new_circumstances" } as const;
    expect(offersForEvent(sweden)).toMatchObject([
      { rule: { id: "SE-NEWCIRC" }, standing: "offered", why: [] },
    ]);
  });
});
