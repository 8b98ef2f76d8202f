import { expect, test } from "vitest";
import { planReminders } from "./reminder-plan.ts";

const END = "2026-12-10T19:00:00Z";
const at = (moment: string) =>
  planReminders(END, Temporal.Instant.from(moment)).map(({ kind, state }) => `${kind} ${state}`);

test.each([
  ["three weeks ahead, all wait", "2026-11-20T12:00:00Z", "waiting waiting waiting waiting"],
  ["five days ahead, the first rings at once", "2026-12-05T19:00:00Z", "waiting waiting waiting waiting"],
  [
    "two days ahead, the nearest of the past ones rings",
    "2026-12-08T19:00:00Z",
    "silent waiting waiting waiting",
  ],
  ["twenty hours ahead", "2026-12-09T23:00:00Z", "silent silent waiting waiting"],
  ["over since yesterday", "2026-12-11T19:00:00Z", "silent silent silent waiting"],
  ["over for a week before anybody recorded it", "2026-12-17T19:00:00Z", "silent silent silent silent"],
])("%s", (_, now, states) => {
  expect(
    at(now)
      .map((each) => each.split(" ")[1])
      .join(" "),
  ).toBe(states);
});

test("each moment is so long before the end of the cautious day", () => {
  expect(planReminders(END, Temporal.Instant.from("2026-11-01T00:00:00Z"))).toEqual([
    { kind: "days7", dueAt: "2026-12-03T19:00:00Z", state: "waiting" },
    { kind: "hours72", dueAt: "2026-12-07T19:00:00Z", state: "waiting" },
    { kind: "hours24", dueAt: "2026-12-09T19:00:00Z", state: "waiting" },
    { kind: "over", dueAt: "2026-12-10T19:00:00Z", state: "waiting" },
  ]);
});
