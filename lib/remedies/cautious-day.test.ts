import { describe, expect, test } from "vitest";
import { NO_CALENDAR } from "./calendar.ts";
import { ruleById } from "./packs.ts";
import { reckon } from "./reckon.ts";
import { ALMATY, calendar, days, decision, WEEK, withLimit } from "./reckon-fixtures.ts";

describe("closed days", () => {
  const rule = ruleById("KZ-REM-CRIM-15D");
  const judgment = decision({ made: "2022-12-02" });

  test("carry the later day forward, the cautious one back", () => {
    expect(days(reckon(rule, judgment, WEEK, ALMATY))).toEqual(["2022-12-16", "2022-12-19"]);
  });

  test("a seeded holiday moves the cautious day back and extends nothing", () => {
    const seeded = calendar({ "2022-12-16": "seeded", "2022-12-19": "seeded" });
    expect(days(reckon(rule, judgment, seeded, ALMATY))).toEqual(["2022-12-15", "2022-12-19"]);
  });

  test("a confirmed one extends the later day", () => {
    const confirmed = calendar({ "2022-12-16": "confirmed", "2022-12-19": "confirmed" });
    expect(days(reckon(rule, judgment, confirmed, ALMATY))).toEqual(["2022-12-15", "2022-12-20"]);
  });

  test("without a calendar nothing moves", () => {
    expect(days(reckon(rule, judgment, NO_CALENDAR, ALMATY))).toEqual(["2022-12-17", "2022-12-17"]);
  });

  test("the cautious day does not move back beyond the start", () => {
    const easter = calendar({ "2026-04-03": "confirmed", "2026-04-06": "confirmed" });
    const berlin = { hostZone: "Europe/Berlin", held: false };
    const onGoodFriday = reckon(
      ruleById("DE-ASY-AIRPORT-3D"),
      decision({ served: "2026-04-03" }),
      easter,
      berlin,
    );
    expect(days(onGoodFriday)).toEqual(["2026-04-03", "2026-04-06"]);
  });
});

describe("custody", () => {
  const served = decision({ made: "2026-01-30", told: "2026-01-31" });
  const paris = { hostZone: "Europe/Paris" };

  test("brings in the figure for people who are held", () => {
    const rule = ruleById("FR-OQTF-1M");
    expect(days(reckon(rule, served, WEEK, { ...paris, held: true }))).toEqual([
      "2026-02-02T00:00",
      "2026-03-02",
    ]);
    expect(days(reckon(rule, served, WEEK, { ...paris, held: false }))).toEqual(["2026-02-27", "2026-03-02"]);
  });

  test("never makes the cautious day later", () => {
    const rule = ruleById("KZ-REM-CRIM-15D");
    const copyLater = decision({ made: "2022-12-02", served: "2022-12-09" });
    const reckoning = reckon(rule, copyLater, WEEK, { ...ALMATY, held: true });
    expect(days(reckoning)).toEqual(["2022-12-16", "2022-12-19"]);
    expect(reckoning).toMatchObject({ cautiousFrom: { figure: "safeLimit" }, assumed: false });
  });

  test("leaves the surer ground where two readings end together", () => {
    const reckoning = reckon(ruleById("KZ-REM-CRIM-15D"), decision({ made: "2022-12-02" }), WEEK, {
      ...ALMATY,
      held: true,
    });
    expect(reckoning).toMatchObject({ cautiousFrom: { figure: "safeLimit" }, assumed: false });
  });

  test("the surer ground can be the figure for people who are held", () => {
    const rule = withLimit(
      "TR-REM-7D",
      { starts: "service" },
      { detainedLimit: { ...ruleById("TR-REM-7D").limit!, starts: "decision" } },
    );
    const reckoning = reckon(rule, decision({ made: "2026-03-02" }), WEEK, { ...ALMATY, held: true });
    expect(reckoning).toMatchObject({ cautiousFrom: { figure: "detainedLimit" } });
  });
});

describe("the shortest reading", () => {
  test("takes the lowest figure that a state may choose", () => {
    const rule = withLimit("EU-APR-SHORT", { value: 10, min: 5, max: 10 });
    expect(days(reckon(rule, decision({ told: "2026-11-23" }), WEEK, ALMATY))).toEqual([
      "2026-11-27",
      "2026-12-03",
    ]);
  });

  test("leaves out the franc day and the roll", () => {
    const rule = withLimit("FR-OQTF-1M", {});
    expect(days(reckon(rule, decision({ told: "2026-01-31" }), WEEK, ALMATY))).toEqual([
      "2026-02-27",
      "2026-03-02",
    ]);
  });

  test("leads where a safe figure counted from another date would run past the law's own day", () => {
    const late = decision({ made: "2026-03-02", told: "2026-06-30" });
    const reckoning = reckon(ruleById("GB-JR-3M"), late, WEEK, { hostZone: "Europe/London", held: false });
    expect(days(reckoning)).toEqual(["2026-06-02", "2026-06-02"]);
    expect(reckoning).toMatchObject({ cautiousFrom: { figure: "limit" } });
  });
});
