import { expect, test } from "vitest";
import { isWell } from "./heartbeat.ts";

const WELL = { skewMs: 12, beatAgoMs: 5_000, doneAgoMs: [100, 2_000] };

test.each([
  ["all runs", WELL, true],
  ["the clock is an hour ahead", { ...WELL, skewMs: 3_600_000 }, false],
  ["the clock is an hour behind", { ...WELL, skewMs: -3_600_000 }, false],
  ["the database does not answer", { ...WELL, beatAgoMs: 60_000 }, false],
  ["one task hangs", { ...WELL, doneAgoMs: [100, 61_000] }, false],
  ["a task never ended", { ...WELL, doneAgoMs: [Number.POSITIVE_INFINITY] }, false],
])("%s", (_, standing, expected) => expect(isWell(standing)).toBe(expected));
