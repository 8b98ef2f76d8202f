import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultLadder, repeatsOf } from "./default-ladder.ts";
import { Ladder, type LadderTarget } from "./model.ts";
import { climbFrom, GROUND, nextRung, type Rung, standingAfter } from "./next-step.ts";

const step = (delayMinutes: number) => ({ targets: [], delayMinutes, mustAll: false });
const NOON = Temporal.Instant.from("2026-11-27T12:00:00Z");

test("steps follow each other, then the first of the next round, while rounds are left", () => {
  const ladder = { steps: [step(1), step(2)], repeats: 1 };
  const rungs: Rung[] = [];
  for (let at: Rung | null = nextRung(ladder, GROUND); at; at = nextRung(ladder, at)) rungs.push(at);
  expect(rungs).toEqual([
    { step: 0, round: 0 },
    { step: 1, round: 0 },
    { step: 0, round: 1 },
    { step: 1, round: 1 },
  ]);
});

test("without a limit there is always a next step", () => {
  expect(nextRung({ steps: [step(1)], repeats: null }, { step: 0, round: 9999 })).toEqual({
    step: 0,
    round: 10_000,
  });
});

test("an Imminent alert repeats without limit whatever a policy says; the others as they are told", () => {
  expect(repeatsOf("imminent", 3)).toBeNull();
  expect(repeatsOf("critical", 3)).toBe(3);
});

test("the program's own ladders are ladders, grave ones quicker, and end with everybody", () => {
  const delays = (["watch", "high", "critical", "imminent"] as const).map((severity) => {
    const ladder = Ladder.parse(defaultLadder(severity));
    expect(ladder.steps.at(-1)?.targets).toEqual([{ kind: "everyone" }]);
    return ladder.steps[0]?.delayMinutes;
  });
  expect(delays).toEqual([15, 15, 5, 2]);
  expect(defaultLadder("imminent").repeats).toBeNull();
});

test("steps of nobody are skipped up to the first that reaches somebody", async () => {
  const ladder = { steps: [step(1), step(2), step(3)], repeats: 0 };
  const people = async (at: number) => (at === 2 ? ["a"] : []);
  expect(await climbFrom(ladder, GROUND, people)).toEqual({
    empty: [
      { step: 0, round: 0 },
      { step: 1, round: 0 },
    ],
    at: { step: 2, round: 0 },
    outcome: "called",
    people: ["a"],
  });
  expect(await climbFrom(ladder, { step: 2, round: 0 }, people)).toMatchObject({ outcome: "ended" });
});

test("a ladder that reaches nobody at all is looked through once and waited for, not climbed for ever", async () => {
  const asked: number[] = [];
  const climb = await climbFrom({ steps: [step(1), step(7)], repeats: null }, GROUND, async (at) => {
    asked.push(at);
    return [];
  });
  expect(asked).toEqual([0, 1]);
  expect(climb).toMatchObject({ outcome: "nobody", at: { step: 1, round: 0 } });
  expect(standingAfter({ steps: [step(1), step(7)], repeats: null }, climb, NOON)).toEqual({
    state: "running",
    nextFireAt: NOON.add({ minutes: 7 }),
  });
});

test("nobody is forgotten: after every tick an alert has a moment ahead of it, or its ladder has ended and says so", async () => {
  const ladders = fc.record({
    steps: fc.array(
      fc.record({
        targets: fc.constant<LadderTarget[]>([]),
        delayMinutes: fc.integer({ min: 1, max: 1440 }),
        mustAll: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    repeats: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  });
  // Who is on a step changes between two ticks: people answer that they cannot, leave, come on call.
  const nights = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(ladders, nights, async (ladder, night) => {
      let at: Rung = GROUND;
      let now = NOON;
      let calls = 0;
      for (const reaches of night) {
        const climb = await climbFrom(ladder, at, async (index) => (reaches[index] ? ["somebody"] : []));
        const next = standingAfter(ladder, climb, now);
        calls += climb.outcome === "called" ? 1 : 0;
        // It only ever goes up, and by no more than one ladder at a time.
        const height = (rung: Rung) => rung.round * ladder.steps.length + rung.step;
        expect(height(climb.at)).toBeGreaterThanOrEqual(height(at));
        expect(height(climb.at) - height(at)).toBeLessThanOrEqual(ladder.steps.length);
        if (next.state === "exhausted") {
          expect(ladder.repeats).not.toBeNull();
          expect(next.nextFireAt).toBeNull();
          // Whoever a step could have reached in its last round was called before it ended.
          expect(climb.at.round).toBe(ladder.repeats);
          expect(calls).toBeLessThanOrEqual(ladder.steps.length * ((ladder.repeats ?? 0) + 1));
          return;
        }
        expect(next.nextFireAt && Temporal.Instant.compare(next.nextFireAt, now)).toBe(1);
        now = next.nextFireAt as Temporal.Instant;
        at = climb.at;
      }
    }),
    { numRuns: 500 },
  );
});
