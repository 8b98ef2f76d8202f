import { expect, test } from "vitest";
import type { FactRow } from "../cases/fact.ts";
import { dayIn, entryOf, inOrder, type TimelineEntry } from "./timeline.ts";

const ZONE = "Asia/Almaty";

const row = (given: Partial<FactRow> = {}): FactRow => ({
  id: "r1",
  happened_on: "2022-11-30",
  known_on: "2022-12-02",
  source_kind: "lawyer",
  source_grade: "b",
  created_by: "dana",
  created_at: "2022-12-02T09:00:00+00:00",
  version: 1,
  ...given,
});

const told = { kind: "decision" as const, codes: [], text: null, at: null, zone: ZONE };

function entry(key: string, on: string, given: Partial<TimelineEntry> = {}): TimelineEntry {
  return { ...entryOf(row({ id: key }), { ...told, on }), key, ...given };
}

const keys = (entries: TimelineEntry[]) => entries.map(({ key }) => key);

test("what we learned of later says so; what we knew the same day does not", () => {
  expect(entryOf(row(), { ...told, on: "2022-11-30" }).learnedOn).toBe("2022-12-02");
  expect(entryOf(row({ known_on: "2022-11-30" }), { ...told, on: "2022-11-30" }).learnedOn).toBeNull();
});

test("what lies ahead was known before, and says nothing of it", () => {
  expect(entryOf(row(), { ...told, on: "2023-01-10" }).learnedOn).toBeNull();
});

test("a fact without a day stands where we learned of it, and says that it has none", () => {
  expect(entryOf(row({ happened_on: null }), { ...told, on: null })).toMatchObject({
    on: "2022-12-02",
    isDated: false,
    learnedOn: null,
  });
});

test("a moment stands on the day its own place had", () => {
  expect(dayIn(ZONE, "2022-12-29T20:30:00Z")).toBe("2022-12-30");
  expect(entryOf(row({ happened_on: null }), { ...told, on: null, at: "2022-12-29T20:30:00Z" }).on).toBe(
    "2022-12-30",
  );
});

test("what was changed leads to its former values", () => {
  expect(entryOf(row({ version: 2 }), { ...told, on: null }).changed).toBe("r1");
  expect(entryOf(row(), { ...told, on: null }).changed).toBeNull();
});

test("by day, then by hour, then as recorded; newest first is exactly the reverse", () => {
  const entries = [
    entry("noon", "2022-12-29", { at: "2022-12-29T06:00:00Z" }),
    entry("before", "2022-12-01"),
    entry("morning", "2022-12-29", { at: "2022-12-29T03:00:00Z" }),
    entry("later note", "2022-12-29", { recordedAt: "2022-12-30T00:00:00Z" }),
    entry("some hour", "2022-12-29"),
  ];
  const oldest = ["before", "some hour", "later note", "morning", "noon"];
  expect(keys(inOrder(entries, false))).toEqual(oldest);
  expect(keys(inOrder(entries, true))).toEqual(oldest.toReversed());
});
