import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind } from "./timeline.ts";
import { BESIDE, drawTimeline, laneHeight } from "./timeline-drawing.ts";
import { dayNumber, dayOf } from "./timeline-scale.ts";

const ZONE = "Asia/Almaty";
/** Thu 29 Dec 2022, 13:00 there. */
const NOW = "2022-12-29T07:00:00Z";
const given = { now: NOW, zone: ZONE, words: () => null };

let count = 0;
function entry(kind: TimelineKind, on: string, also: Partial<TimelineEntry> = {}): TimelineEntry {
  count += 1;
  return {
    key: `row${count} ${kind}`,
    kind,
    proceedingId: null,
    on,
    isDated: true,
    at: null,
    zone: ZONE,
    codes: [],
    text: null,
    source: null,
    grade: null,
    by: null,
    recordedAt: null,
    learnedOn: null,
    changed: null,
    ...also,
  };
}

const asylum = { proceedingId: "asylum" };
const expulsion = { proceedingId: "expulsion" };
const STORY = [
  entry("proceedingOpened", "2022-12-05", { ...expulsion, key: "x proceedingOpened" }),
  entry("proceedingOpened", "2022-09-26", { ...asylum, key: "a proceedingOpened" }),
  entry("proceedingEnded", "2022-12-20", { ...asylum, key: "a proceedingEnded" }),
  entry("decision", "2022-11-30", asylum),
  entry("decision", "2022-12-28", expulsion),
  entry("lastDay", "2022-12-30", asylum),
  entry("lastDay", "2022-12-22", expulsion),
  entry("heldSince", "2022-12-12", { key: "h heldSince" }),
  entry("contact", "2022-12-29", { at: "2022-12-29T04:05:00Z" }),
  entry("removal", "2022-12-30"),
];

const lane = (drawing: ReturnType<typeof drawTimeline>, id: string) =>
  drawing.lanes.find((each) => each.id === id)!;
const markOf = (drawing: ReturnType<typeof drawTimeline>, kind: TimelineKind) =>
  drawing.lanes.flatMap(({ marks }) => marks).find((mark) => mark.kind === kind)!;

describe("the drawing", () => {
  test("has custody first, proceedings as they began, then alerts, then the rest", () => {
    const { lanes } = drawTimeline([...STORY, entry("alertRaised", "2022-12-29")], given);
    expect(lanes.map(({ id }) => id)).toEqual(["custody", "asylum", "expulsion", "alerts", "case"]);
  });

  test("shows custody also when nothing is known of it", () => {
    expect(drawTimeline([], given).lanes.map(({ id }) => id)).toEqual(["custody"]);
  });

  test("puts each thing once, in the lane of its proceeding", () => {
    const drawing = drawTimeline(STORY, given);
    const keys = drawing.lanes.flatMap(({ marks }) => marks.flatMap((mark) => mark.entries));
    expect(keys.map(({ key }) => key).sort()).toEqual(STORY.map(({ key }) => key).sort());
    expect(lane(drawing, "asylum").marks.map(({ kind }) => kind)).toContain("decision");
  });

  test("ends a bar where it ended, and carries on what runs up to today", () => {
    const drawing = drawTimeline(STORY, given);
    const [over] = lane(drawing, "asylum").bars;
    const [runs] = lane(drawing, "custody").bars;
    expect(over!.left + over!.width).toBeCloseTo(markOf(drawing, "proceedingEnded").x, 0);
    expect(runs!.left + runs!.width).toBeCloseTo(drawing.today, 0);
  });

  test("leads from today to a last day ahead, and marks one that is past", () => {
    const drawing = drawTimeline(STORY, given);
    const ahead = lane(drawing, "asylum");
    expect(ahead.aheads).toHaveLength(1);
    expect(ahead.aheads[0]!.left).toBe(drawing.today);
    expect(ahead.aheads[0]!.right).toBeGreaterThan(drawing.today);
    expect(lane(drawing, "expulsion").aheads).toEqual([]);
    const marks = drawing.lanes.flatMap((each) => each.marks);
    expect(marks.filter(({ isOverdue }) => isOverdue).map(({ entries }) => entries[0]!.on)).toEqual([
      "2022-12-22",
    ]);
  });

  test("does not call a last day overdue on the day itself", () => {
    expect(markOf(drawTimeline([entry("lastDay", "2022-12-29")], given), "lastDay").isOverdue).toBe(false);
  });

  test("tells what has an hour from what stands at the noon of its day", () => {
    const early = entry("contact", "2022-12-29", { at: "2022-12-28T19:00:00Z" });
    const drawing = drawTimeline([early, entry("note", "2022-12-29")], given);
    expect(markOf(drawing, "contact").x).toBeLessThan(markOf(drawing, "note").x);
  });

  test("stands as a mirror image where a page runs from right to left", () => {
    const words = () => "refused";
    const plain = drawTimeline(STORY, { ...given, words });
    const mirror = drawTimeline(STORY, { ...given, words, isMirrored: true });
    expect(mirror.today).toBeCloseTo(100 - plain.today);
    for (const kind of ["decision", "removal"] as const)
      expect(markOf(mirror, kind).x).toBeCloseTo(100 - markOf(plain, kind).x);
    const [bar] = lane(plain, "asylum").bars;
    expect(lane(mirror, "asylum").bars[0]!.left).toBeCloseTo(100 - bar!.left - bar!.width);
    const sides = (drawing: typeof plain) =>
      drawing.lanes.flatMap(({ marks }) => marks.map(({ words: said }) => said?.side));
    const turned = { left: "right", right: "left" } as const;
    expect(sides(mirror)).toEqual(sides(plain).map((side) => side && turned[side]));
  });
});

describe("nothing touches", () => {
  const kind = fc.constantFrom(...TIMELINE_KINDS);
  const day = fc.integer({ min: -900, max: 120 }).map((days) => dayOf(dayNumber("2022-12-29") + days));
  const story = fc
    .array(fc.tuple(kind, day), { maxLength: 120 })
    .map((pairs) => pairs.map(([each, on]) => entry(each, on)));
  const NARROWEST = 640;

  test("marks of a row stand apart, in three rows at most, and words keep clear of them", () => {
    fc.assert(
      fc.property(story, (entries) => {
        const drawing = drawTimeline(entries, { ...given, words: ({ kind: each }) => each });
        for (const { rows, marks, top } of drawing.lanes) {
          expect(rows).toBeLessThanOrEqual(3);
          for (const row of [0, 1, 2]) {
            const spans = marks
              .filter((mark) => mark.row === row)
              .flatMap(({ x, y, words }) => {
                expect(y).toBeLessThan(top + laneHeight(rows));
                const middle = (x / 100) * NARROWEST;
                const end = BESIDE + (words?.text.length ?? 0) * 6;
                const left = words?.side === "left" ? middle - end : middle - 12;
                return [{ left, right: words?.side === "right" ? middle + end : middle + 12 }];
              });
            for (const [index, { left }] of spans.slice(1).entries())
              expect(left).toBeGreaterThanOrEqual(spans[index]!.right - 0.7);
          }
        }
      }),
    );
  });

  test("what finds no row is counted, not lost", () => {
    const many = (kind: TimelineKind) => Array.from({ length: 40 }, () => entry(kind, "2022-12-10"));
    const drawing = drawTimeline([...many("note"), ...many("contact")], given);
    const counts = (id: string) => lane(drawing, id).marks.map(({ entries }) => entries.length);
    expect(counts("custody")).toEqual([1, 39]);
    expect(counts("case")).toEqual([40]);
  });
});
