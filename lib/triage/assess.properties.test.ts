import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { CaseFacts, Fact } from "../remedies/facts.ts";
import { aMoment, anyCase, LANES } from "./any-case.ts";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { fact } from "./fixtures.ts";
import { rank } from "./level.ts";
import { shippedRuleBook } from "./rule-book.ts";

// The machine may be busy with other things: no test here is about time.
vi.setConfig({ testTimeout: 120_000 });

const BOOK = shippedRuleBook();
const aCase = anyCase({ maxLength: 20 });
const runs = { numRuns: 120 };

const at = (facts: CaseFacts, moment: Temporal.Instant) => assess(facts, BOOK, moment);
const having = (facts: CaseFacts, more: readonly Fact[]) => ({ ...facts, facts: [...facts.facts, ...more] });

/** All that an assessment says, but for the counters of hours. */
function said({ deadlines, nextChangeAt: _, ...rest }: Assessment) {
  return { ...rest, deadlines: deadlines.map(({ hoursLeft: __, ...deadline }) => deadline) };
}

/** The facts as sets, for where only their order may differ. */
function unordered(assessment: Assessment): string {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => JSON.stringify(sort(each))).sort();
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sort(each)]));
    }
    return value;
  };
  return JSON.stringify(sort({ ...said(assessment), nextChangeAt: assessment.nextChangeAt }));
}

test("the next change lies ahead, and until it comes the assessment is the same", () => {
  fc.assert(
    fc.property(aCase, aMoment, fc.double({ min: 0, max: 1, noNaN: true }), (facts, moment, share) => {
      const now = at(facts, moment);
      const next = now.nextChangeAt === null ? null : Temporal.Instant.from(now.nextChangeAt);
      if (next) expect(Temporal.Instant.compare(next, moment)).toBe(1);
      const end = next ?? moment.add({ hours: 24 * 800 });
      const span = end.epochMilliseconds - moment.epochMilliseconds;
      const between = moment.add({ milliseconds: Math.floor(share * Math.max(0, span - 1)) });
      expect(said(at(facts, between))).toEqual(said(now));
      if (next) expect(said(at(facts, next))).not.toEqual(said(now));
    }),
    runs,
  );
});

test("a confirmed stay on one proceeding never changes another's shield", () => {
  const kind = fc.constantFrom("court_stay" as const, "interim_measure" as const);
  fc.assert(
    fc.property(aCase, aMoment, fc.constantFrom(...LANES), kind, (facts, moment, lane, measureKind) => {
      const known = moment.toZonedDateTimeISO(facts.zone).toPlainDateTime().toString().slice(0, 16);
      const servedOn = ["police", "border_guards", "migration_police"] as const;
      const stay = fact("measure", {
        id: "added",
        at: known,
        kind: measureKind,
        binds: [lane],
        servedOn: [...servedOn],
      });
      const shields = (assessment: Assessment) =>
        assessment.lanes
          .filter(({ proceeding }) => proceeding !== lane)
          .map(({ proceeding, shield, until }) => ({ proceeding, shield, until }));
      expect(shields(at(having(facts, [stay]), moment))).toEqual(shields(at(facts, moment)));
    }),
    runs,
  );
});

test("a factor that turns from absent to unknown never lowers a level", () => {
  fc.assert(
    fc.property(aCase, aMoment, (facts, moment) => {
      const answers = facts.facts.filter((each) => each.type === "answer");
      if (answers.some((answer) => answer.state === "present")) return;
      const asked = { ...facts, facts: facts.facts.filter((each) => each.type !== "answer") };
      const rankOf = (of: CaseFacts) => rank(at(of, moment).level);
      expect(rankOf(asked)).toBeGreaterThanOrEqual(rankOf(facts));
    }),
    runs,
  );
});

test("the order of facts does not matter, but for those of a kind", () => {
  const shuffle = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(aCase, aMoment, shuffle, (facts, moment, weights) => {
      const shuffled = { ...facts, facts: mixedKinds(facts.facts, weights) };
      expect(unordered(at(shuffled, moment))).toBe(unordered(at(facts, moment)));
    }),
    runs,
  );
});

/** The facts in another order in which each kind keeps its own. What happens to custody, removal and contact is one kind. */
function mixedKinds(facts: readonly Fact[], weights: readonly number[]): Fact[] {
  const together = ["custody", "removal_direction", "arrival", "contact"];
  const kinds = Map.groupBy(facts, ({ type }) => (together.includes(type) ? "course" : type));
  const queues = [...kinds.values()].map((queue) => [...queue]);
  const mixed: Fact[] = [];
  for (let turn = 0; mixed.length < facts.length; turn += 1) {
    const left = queues.filter((queue) => queue.length > 0);
    mixed.push(left[(weights[turn % weights.length] ?? 0) % left.length]!.shift()!);
  }
  return mixed;
}

test("the same facts at the same moment give the same answer, and are left as they were", () => {
  fc.assert(
    fc.property(aCase, aMoment, (facts, moment) => {
      const before = JSON.stringify(facts);
      expect(at(facts, moment)).toEqual(at(facts, moment));
      expect(JSON.stringify(facts)).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test("only a trigger makes it imminent, and nothing but a hand-over makes it removed", () => {
  fc.assert(
    fc.property(aCase, aMoment, (facts, moment) => {
      const { level, raisedTo, triggers, lanes } = at(facts, moment);
      if (level === "imminent" && raisedTo === null)
        expect(triggers.some((each) => each.level === "imminent")).toBe(true);
      if (level === "removed") {
        expect(triggers).toEqual([]);
        expect(lanes.every(({ shield }) => shield === "none")).toBe(true);
      }
    }),
    runs,
  );
});
