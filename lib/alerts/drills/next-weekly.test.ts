import { expect, test } from "vitest";
import { nextWeekly } from "./next-weekly.ts";

const next = (zone: string, weekday: number, time: string, after: string) =>
  nextWeekly({ zone, weekday, time }, Temporal.Instant.from(after)).toString();

test.each([
  ["later the same day", "Europe/Warsaw", 3, "19:00", "2026-11-25T10:00:00Z", "2026-11-25T18:00:00Z"],
  [
    "an hour that has just come is next week's",
    "Europe/Warsaw",
    3,
    "19:00",
    "2026-11-25T18:00:00Z",
    "2026-12-02T18:00:00Z",
  ],
  [
    "over the end of summer time",
    "Europe/Warsaw",
    3,
    "19:00",
    "2026-10-21T17:00:00Z",
    "2026-10-28T18:00:00Z",
  ],
  [
    "over the beginning of summer time",
    "Europe/Warsaw",
    3,
    "19:00",
    "2027-03-24T18:00:00Z",
    "2027-03-31T17:00:00Z",
  ],
  [
    "an hour that is skipped is the one after",
    "Europe/Warsaw",
    7,
    "02:30",
    "2027-03-22T00:00:00Z",
    "2027-03-28T01:30:00Z",
  ],
  [
    "of an hour that comes twice, the first",
    "Europe/Warsaw",
    7,
    "02:30",
    "2026-10-20T00:00:00Z",
    "2026-10-25T00:30:00Z",
  ],
  ["between the two it is past", "Europe/Warsaw", 7, "02:30", "2026-10-25T00:45:00Z", "2026-11-01T01:30:00Z"],
  [
    "a day that has begun there and not yet here",
    "Asia/Almaty",
    6,
    "00:30",
    "2026-11-27T19:00:00Z",
    "2026-11-27T19:30:00Z",
  ],
  ["a zone of half an hour", "Asia/Kolkata", 1, "09:00", "2026-11-27T00:00:00Z", "2026-11-30T03:30:00Z"],
])("%s", (_, zone, weekday, time, after, expected) => {
  expect(next(zone, weekday, time, after)).toBe(expected);
});
