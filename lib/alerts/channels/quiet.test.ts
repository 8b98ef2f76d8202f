import { expect, test } from "vitest";
import { quietUntil } from "./quiet.ts";

const NIGHT = { zone: "Asia/Almaty", from: "23:00", until: "07:00" };
const NEW_YORK = { zone: "America/New_York", from: "23:00", until: "01:30" };

test.each([
  ["before midnight", NIGHT, "2026-11-27T23:30+05:00", "2026-11-28T07:00+05:00"],
  ["after midnight", NIGHT, "2026-11-28T06:59+05:00", "2026-11-28T07:00+05:00"],
  ["the first minute", NIGHT, "2026-11-27T23:00+05:00", "2026-11-28T07:00+05:00"],
  ["by day", { ...NIGHT, from: "13:00", until: "14:00" }, "2026-11-27T13:20+05:00", "2026-11-27T14:00+05:00"],
  ["clocks go back: the first half past one", NEW_YORK, "2026-11-01T01:10-04:00", "2026-11-01T01:30-04:00"],
  [
    "an end that is left out: before the gap",
    { ...NEW_YORK, until: "02:30" },
    "2026-03-08T01:40-05:00",
    "2026-03-08T01:30-05:00",
  ],
])("%s it is quiet", (_, quiet, now, end) => {
  const found = quietUntil(quiet, Temporal.Instant.from(now));
  // Where the end comes before the moment itself, it is quiet no more.
  const expected = Temporal.Instant.from(end);
  if (Temporal.Instant.compare(expected, Temporal.Instant.from(now)) <= 0) expect(found).toBeNull();
  else expect(found?.toString()).toBe(expected.toString());
});

test.each([
  ["the last minute is over", NIGHT, "2026-11-28T07:00+05:00"],
  ["noon", NIGHT, "2026-11-28T12:00+05:00"],
  ["clocks have gone back: the second hour of one name", NEW_YORK, "2026-11-01T01:10-05:00"],
  ["by day, after it", { ...NIGHT, from: "13:00", until: "14:00" }, "2026-11-27T14:00+05:00"],
])("%s: not quiet", (_, quiet, now) => {
  expect(quietUntil(quiet, Temporal.Instant.from(now))).toBeNull();
});
