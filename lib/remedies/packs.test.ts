import { describe, expect, test } from "vitest";
import { stateWeekend } from "../time/state-weekend.ts";
import { isInternationalBody } from "./jurisdiction.ts";
import { checkPacks, type NamedPack } from "./pack-checks.ts";
import { allRules, findRule, PACKS, packOf, packVersion, ruleById } from "./packs.ts";

describe("the shipped packs", () => {
  test("hold every rule once, a file for each jurisdiction", () => {
    expect(allRules()).toHaveLength(120);
    expect(new Set(allRules().map((rule) => rule.id)).size).toBe(120);
    expect(PACKS).toHaveLength(34);
    expect(packOf("KZ")?.rules).toHaveLength(12);
    expect(packOf("EU")?.rules).toHaveLength(7);
  });

  test("have no problem", () => {
    expect(checkPacks(PACKS).problems).toEqual([]);
  });

  test("count in the state's own week and the body's own zone", () => {
    for (const { rules, week, zone, jurisdiction } of PACKS.map(
      ({ content }) => packOf((content as { jurisdiction: string }).jurisdiction)!,
    )) {
      if (week) expect(week.weekend, jurisdiction).toEqual(stateWeekend(jurisdiction));
      for (const rule of rules) expect(rule.bodyZone ?? null, rule.id).toBe(zone);
    }
    expect(packOf("IL")?.week).toEqual({ weekend: [5, 6] });
    expect(packOf("EU")).toMatchObject({ week: null, zone: null });
  });

  test("speak Russian for Kazakhstan and the international bodies", () => {
    for (const rule of allRules()) {
      const expected = rule.jurisdiction === "KZ" || isInternationalBody(rule.jurisdiction);
      expect(rule.ru !== undefined, rule.id).toBe(expected);
    }
  });

  test("are found by id and by jurisdiction", () => {
    expect(packVersion(ruleById("KZ-ASY-COURT-1M"))).toBe("2026-11-22");
    expect(findRule("KZ-NOTHING")).toBeNull();
    expect(() => ruleById("KZ-NOTHING")).toThrow("KZ-NOTHING");
    expect(packOf("ZZ")).toBeNull();
  });
});

type Loose = Record<string, unknown> & {
  limit: Record<string, unknown>;
  triggeredBy: Record<string, unknown>;
};

/** The shipped packs with one rule changed. */
function broken(id: string, change: (rule: Loose, pack: { rules: Loose[] }) => void): NamedPack[] {
  const packs = structuredClone(PACKS) as { name: string; content: { rules: Loose[] } }[];
  for (const { content } of packs) {
    const rule = content.rules.find((candidate) => candidate.id === id);
    if (rule) change(rule, content);
  }
  return packs;
}

describe("a broken pack is refused, with the rule and the field", () => {
  test.each<[string, string, (rule: Loose, pack: { rules: Loose[] }) => void, string]>([
    [
      "counting does not repeat the unit",
      "KZ-ASY-COURT-1M",
      (r) => (r.limit.counting = "working"),
      "kz.json: rule KZ-ASY-COURT-1M, limit.counting: must repeat the unit: calendar with months",
    ],
    [
      "an unknown unit",
      "KZ-ASY-COURT-1M",
      (r) => (r.limit.unit = "weeks"),
      "rule KZ-ASY-COURT-1M, limit.unit",
    ],
    ["no value", "KZ-ASY-COURT-1M", (r) => (r.limit.value = 0), "rule KZ-ASY-COURT-1M, limit.value"],
    [
      "an unknown field",
      "KZ-ASY-COURT-1M",
      (r) => (r.limt = null),
      "rule KZ-ASY-COURT-1M, the rule: unrecognized key",
    ],
    [
      "an unknown outcome",
      "KZ-ASY-COURT-1M",
      (r) => (r.triggeredBy.outcomes = ["refused"]),
      "rule KZ-ASY-COURT-1M, triggeredBy.outcomes.0",
    ],
    [
      "an unknown procedure",
      "KZ-ASY-COURT-1M",
      (r) => (r.procedure = "swift"),
      "rule KZ-ASY-COURT-1M, procedure",
    ],
    [
      "never offered",
      "KZ-ASY-COURT-1M",
      (r) => Object.assign(r.triggeredBy, { outcomes: [], events: [] }),
      "rule KZ-ASY-COURT-1M, triggeredBy: names no outcome",
    ],
    [
      "recalled, yet high",
      "KZ-ASY-APPEAL",
      (r) => Object.assign(r, { basis: "recalled", confidence: "high" }),
      "rule KZ-ASY-APPEAL, confidence: a recalled rule is never high",
    ],
    [
      "recalled, yet not to verify",
      "KZ-NONREF-BAR",
      (r) => (r.verify = false),
      "rule KZ-NONREF-BAR, verify: must be true for a recalled rule",
    ],
    [
      "low, yet automatic",
      "KZ-REM-ADMIN-10D",
      (r) => (r.suspensiveEffect = "automatic"),
      "rule KZ-REM-ADMIN-10D, suspensiveEffect: a rule of low confidence",
    ],
    [
      "automatic, yet not to verify",
      "KZ-REM-CRIM-15D",
      (r) => (r.verify = false),
      "rule KZ-REM-CRIM-15D, verify: must be true",
    ],
    [
      "a watch date as a shield",
      "KZ-EXT-40D-RELEASE",
      (r) => (r.suspensiveEffect = "depends"),
      "rule KZ-EXT-40D-RELEASE, suspensiveEffect: must be none",
    ],
    [
      "members outside the Union",
      "KZ-ASY-APPEAL",
      (r) => (r.members = ["KZ"]),
      "rule KZ-ASY-APPEAL, members: belongs to EU rules only",
    ],
    [
      "a Union rule for nobody",
      "EU-APR-SHORT",
      (r) => delete r.members,
      "rule EU-APR-SHORT, members: an EU rule names",
    ],
    [
      "a state accepted and not",
      "ECHR-R39",
      (r) => (r.notAcceptedBy = ["TR"]),
      "rule ECHR-R39, notAcceptedBy: names TR a second time",
    ],
    [
      "a dangling next",
      "KZ-ASY-APPEAL",
      (r) => (r.next = ["KZ-NOTHING"]),
      "rule KZ-ASY-APPEAL, next: names KZ-NOTHING, which is no rule",
    ],
    [
      "a dangling companion",
      "KZ-ASY-APPEAL",
      (r) => (r.fileTogether = ["KZ-NOTHING"]),
      "rule KZ-ASY-APPEAL, fileTogether: names KZ-NOTHING",
    ],
    [
      "exclusion said by one side only",
      "HRC-INTERIM",
      (r) => (r.mutuallyExclusiveWith = ["ECHR-R39"]),
      "rule ECHR-4M, mutuallyExclusiveWith: HRC-INTERIM does not name this rule in turn",
    ],
    [
      "a rule that names itself",
      "KZ-ASY-APPEAL",
      (r) => (r.next = ["KZ-ASY-APPEAL"]),
      "rule KZ-ASY-APPEAL, next: names the rule itself",
    ],
    [
      "an id used twice",
      "KZ-ASY-APPEAL",
      (r) => (r.id = "KZ-ASY-COURT-1M"),
      "rule KZ-ASY-COURT-1M, id: is used twice",
    ],
    [
      "a rule of another state",
      "KZ-ASY-APPEAL",
      (r) => (r.jurisdiction = "KG"),
      "rule KZ-ASY-APPEAL, jurisdiction: must be KZ",
    ],
    [
      "a zone that is none",
      "KZ-ASY-APPEAL",
      (r) => (r.bodyZone = "Asia/Astana"),
      "rule KZ-ASY-APPEAL, bodyZone: must be an IANA time zone",
    ],
    [
      "hours that roll",
      "CED-URGENT",
      (r) => (r.limit.rollForward = true),
      "rule CED-URGENT, limit.rollForward: hours never roll",
    ],
    [
      "hours with a rule of days",
      "CED-URGENT",
      (r) => (r.limit.dayRule = "franc"),
      "rule CED-URGENT, limit.dayRule: hours have no rule of days",
    ],
    [
      "a safe figure longer than the limit",
      "TR-REM-7D",
      (r) => Object.assign(r, { safeLimit: { ...r.limit, value: 8 } }),
      "rule TR-REM-7D, safeLimit.value: must not be longer",
    ],
    [
      "a safe figure without a limit",
      "TR-DET-OBJ",
      (r, p) => (r.safeLimit = p.rules[0]!.limit),
      "rule TR-DET-OBJ, safeLimit: a rule without a limit",
    ],
    [
      "a least figure above the figure",
      "EU-APR-SHORT",
      (r) => (r.limit.min = 6),
      "rule EU-APR-SHORT, limit.min: must not be more than value",
    ],
    [
      "a greatest figure below the figure",
      "EU-APR-SHORT",
      (r) => (r.limit.max = 4),
      "rule EU-APR-SHORT, limit.max: must not be less than value",
    ],
    [
      "a direction from nothing",
      "KZ-ASY-COURT-1M",
      (r) => (r.limit.direction = "before"),
      "rule KZ-ASY-COURT-1M, limit.direction: goes with relativeTo",
    ],
    [
      "a regime of no days",
      "DE-ASY-PACT",
      (r) => (r.appliesToLodged = {}),
      "rule DE-ASY-PACT, appliesToLodged: needs from or to",
    ],
    [
      "a regime that ends before it begins",
      "DE-ASY-PACT",
      (r) => (r.appliesToLodged = { from: "2026-06-12", to: "2026-06-11" }),
      "rule DE-ASY-PACT, appliesToLodged.to: must not come before from",
    ],
    [
      "a body that closes before it opens",
      "ECHR-R39",
      (r) => (r.bodyHours = { open: "16:00", close: "08:00" }),
      "rule ECHR-R39, bodyHours.close: must come after open",
    ],
    [
      "a note missing in Russian",
      "KZ-REM-CRIM-15D",
      (r) => delete (r.ru as Loose).suspensiveNote,
      "rule KZ-REM-CRIM-15D, ru.suspensiveNote: must be there",
    ],
    [
      "a source that is no address",
      "KZ-ASY-APPEAL",
      (r) => ((r.source as Loose).url = "adilet.zan.kz"),
      "rule KZ-ASY-APPEAL, source.url",
    ],
  ])("%s", (_, id, change, sentence) => {
    const { packs, problems } = checkPacks(broken(id, change));
    expect(packs).toBeNull();
    expect(problems.join("\n")).toContain(sentence);
  });

  test("what is no pack at all", () => {
    expect(checkPacks([{ name: "x.json", content: [] }]).problems[0]).toContain("x.json: the pack:");
    expect(checkPacks([{ name: "x.json", content: { rules: [null] } }]).problems.join("\n")).toContain(
      "x.json: rule number 1, the rule:",
    );
    expect(checkPacks([]).problems).toEqual(["there is no pack to check"]);
  });

  test("two packs of one state", () => {
    const { problems } = checkPacks([...PACKS, PACKS[0]!]);
    expect(problems).toContain("KZ: has two packs");
  });
});
