import { expect, test } from "vitest";
import { depthOf, nightsFrom } from "./night.ts";
import { changesOf, runsOf } from "./runs.ts";

const at = (moment: string) => Temporal.Instant.from(moment);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

test("before eight the night of yesterday is the first; after it, tonight's", () => {
  const first = (now: string) => nightsFrom("Asia/Almaty", at(now), 2)[0]?.day.toString();
  expect(first("2026-03-10T02:59:00Z")).toBe("2026-03-09");
  expect(first("2026-03-10T03:00:00Z")).toBe("2026-03-10");
});

test("a night of the change of the clocks is an hour longer", () => {
  const [night] = nightsFrom("Europe/Berlin", at("2026-10-24T12:00:00Z"), 1);
  expect(night?.start.until(night.end).total("hours")).toBe(13);
});

test("how deep a night is, and when nobody is there", () => {
  const night = span("2026-03-10T20:00:00Z", "2026-03-11T08:00:00Z");
  const held = [
    { userId: "anna", ...span("2026-03-10T18:00:00Z", "2026-03-11T02:00:00Z") },
    { userId: "boris", ...span("2026-03-11T01:00:00Z", "2026-03-11T05:00:00Z") },
  ];
  expect(depthOf(night, held)).toEqual({
    least: 0,
    most: 2,
    holes: [span("2026-03-11T05:00:00Z", "2026-03-11T08:00:00Z")],
  });
  expect(depthOf(night, [])).toEqual({ least: 0, most: 0, holes: [night] });
});

test("one person on two rotas is one person", () => {
  const night = span("2026-03-10T20:00:00Z", "2026-03-11T08:00:00Z");
  const depth = depthOf(night, [
    { userId: "anna", ...night },
    { userId: "anna", ...night },
  ]);
  expect(depth).toEqual({ least: 1, most: 1, holes: [] });
});

test("a change of person passes over a hole, and a person who follows themself is none", () => {
  const shift = (hour: number, userId: string | null, turn: number) => ({
    ...{ userId, turn, why: userId ? ("turn" as const) : ("absent" as const), planned: userId ?? "cara" },
    ...span(`2026-03-10T0${hour}:00:00Z`, `2026-03-10T0${hour + 1}:00:00Z`),
  });
  const runs = runsOf([shift(1, "anna", 0), shift(2, "anna", 1), shift(3, null, 2), shift(4, "boris", 3)]);
  expect(runs).toHaveLength(3);
  expect(changesOf(runs)).toEqual([{ fromId: "anna", toId: "boris", at: at("2026-03-10T04:00:00Z") }]);
});
