import { describe, expect, test } from "vitest";
import { aDeadline, at } from "./fixtures.ts";
import { deadlineState } from "./state.ts";

/** The cautious day is over at 18:00 UTC on 30 December; the later possible one on 28 February. */
const complaint = aDeadline({ later_day: "2023-02-28", later_at: "2023-02-28T18:00:00Z" });

describe("a term of law", () => {
  test.each([
    ["2022-12-01T00:00:00Z", "running"],
    ["2022-12-27T18:00:00Z", "due_72h"],
    ["2022-12-29T17:59:00Z", "due_72h"],
    ["2022-12-29T18:00:00Z", "due_24h"],
    ["2022-12-30T17:59:59Z", "due_24h"],
    ["2022-12-30T18:00:00Z", "cautious_over"],
    ["2023-02-28T17:59:59Z", "cautious_over"],
    ["2023-02-28T18:00:00Z", "missed"],
  ])("at %s: %s", (now, state) => {
    expect(deadlineState(complaint, at(now))).toBe(state);
  });

  test("a disputed start is said while there is time; the hours come first when there is not", () => {
    const disputed = { ...complaint, is_disputed: true };
    expect(deadlineState(disputed, at("2022-12-01T00:00:00Z"))).toBe("disputed_start_date");
    expect(deadlineState(disputed, at("2022-12-30T00:00:00Z"))).toBe("due_24h");
  });
});

describe("what is no term of law", () => {
  const after = at("2024-01-01T00:00:00Z");

  test("our advice is never missed: it says to file now", () => {
    expect(deadlineState({ ...complaint, nature: "working" }, after)).toBe("file_now");
  });

  test("a date to look at says to look", () => {
    expect(deadlineState({ ...complaint, nature: "watch" }, after)).toBe("look");
  });

  const dayless = { cautious_at: null, later_at: null };

  test("no fixed term: file now; no removal date yet: it waits", () => {
    expect(deadlineState({ ...complaint, ...dayless }, after)).toBe("file_now");
    expect(deadlineState({ ...complaint, ...dayless, start_kind: "removal" }, after)).toBe("running");
  });
});

test.each([
  ["filed", "filed_in_time"],
  ["filed_late", "filed_late_with_restoration_request"],
  ["not_filing", "not_filing"],
  ["superseded", "superseded"],
] as const)("settled as %s, time moves it no more", (settled_how, state) => {
  expect(deadlineState({ ...complaint, settled_how }, at("2024-01-01T00:00:00Z"))).toBe(state);
});
