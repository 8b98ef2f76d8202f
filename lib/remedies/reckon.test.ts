import { describe, expect, test } from "vitest";
import { plainDate } from "../time/plain-date.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, cautiousEnd, days, decision, WEEK } from "./reckon-fixtures.ts";

describe("the refusal of 30 November 2022 in Kazakhstan", () => {
  const onlyTheDecision = decision({ made: "2022-11-30" });

  test("can go to court by 30 December", () => {
    const reckoning = reckon(ruleById("KZ-ASY-COURT-1M"), onlyTheDecision, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2022-12-30", "2022-12-30"]);
    expect(reckoning).toMatchObject({ assumed: true, dispute: null });
  });

  test("can be complained of until the end of February, and should be by 30 December", () => {
    const reckoning = reckon(ruleById("KZ-ASY-COMPLAINT-3M"), onlyTheDecision, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2022-12-30", "2023-02-28"]);
  });

  test("is not assumed once the notice is known", () => {
    const told = decision({ made: "2022-11-30", told: "2022-11-30" });
    const reckoning = reckon(ruleById("KZ-ASY-COMPLAINT-3M"), told, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2022-12-30", "2023-02-28"]);
    expect(reckoning).toMatchObject({ assumed: false });
  });

  test("ends with the day in Almaty", () => {
    const reckoning = reckon(ruleById("KZ-ASY-COURT-1M"), onlyTheDecision, WEEK, ALMATY);
    expect(cautiousEnd(reckoning)).toBe("2022-12-30T18:00:00Z");
  });
});

describe("a watch date", () => {
  const rule = ruleById("KZ-EXT-40D-RELEASE");
  const order = decision({ made: "2022-12-12" });

  test("is never moved: the cautious one counts from the arrest, the later one from the order", () => {
    const arrested = { ...order, arrest: { day: plainDate("2022-12-06") } };
    const reckoning = reckon(rule, arrested, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2023-01-14", "2023-01-20"]);
    expect(reckoning).toMatchObject({ assumed: false });
  });

  test("is assumed while the day of the arrest is not known", () => {
    const reckoning = reckon(rule, order, WEEK, ALMATY);
    expect(days(reckoning)).toEqual(["2023-01-20", "2023-01-20"]);
    expect(reckoning).toMatchObject({ assumed: true });
  });
});

test("a rule without a fixed term has no day: act at once", () => {
  expect(days(reckon(ruleById("TR-DET-OBJ"), decision({ made: "2026-12-01" }), WEEK, ALMATY))).toEqual([
    "none",
    "no_fixed_term",
  ]);
});

test("a case may set another zone for the body", () => {
  const rule = ruleById("FR-OQTF-1M");
  const reunion = { hostZone: "Europe/Paris", bodyZone: "Indian/Reunion", held: false };
  const reckoning = reckon(rule, decision({ told: "2026-03-02" }), WEEK, reunion);
  if (reckoning.kind === "none") throw new Error("a day was due");
  expect(reckoning.cautious).toMatchObject({ zone: "Indian/Reunion" });
  expect(reckoning.cautious.endsAt.toString()).toBe("2026-04-02T20:00:00Z");
});

test("a Union rule is counted by the clock of the host state", () => {
  const rule = ruleById("EU-APR-LONG");
  const reckoning = reckon(rule, decision({ told: "2026-11-02" }), WEEK, {
    hostZone: "Europe/Athens",
    held: false,
  });
  expect(cautiousEnd(reckoning)).toBe("2026-11-16T22:00:00Z");
});
