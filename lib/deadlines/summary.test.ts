import { describe, expect, test } from "vitest";
import { aDeadline, aRecord, at, factsOf } from "./fixtures.ts";
import { bookOf } from "./law/book.ts";
import type { DeadlineRow, TermRecord } from "./rows.ts";
import { type SummaryHearing, termSummary } from "./summary.ts";

const NOW = at("2022-12-05T06:00:00Z");

function summary(record: TermRecord, hearings: SummaryHearing[] = [], now = NOW) {
  const days = new Map(record.deadline.map((row) => [row.id, row]));
  return termSummary(record, hearings, factsOf(record), days, { book: bookOf(), now });
}

const withDeadlines = (...deadline: DeadlineRow[]) => aRecord({ deadline });

describe("the next last day", () => {
  const complaint = aDeadline({ id: "l2", cautious_day: "2022-12-20", cautious_at: "2022-12-20T18:00:00Z" });

  test("is the earliest cautious day that nobody has settled", () => {
    expect(summary(withDeadlines(aDeadline(), complaint)).next_last_day).toBe("2022-12-20");
    expect(summary(withDeadlines(aDeadline(), { ...complaint, settled_how: "filed" })).next_last_day).toBe(
      "2022-12-30",
    );
  });

  test("stays when it has passed: somebody must settle it", () => {
    expect(summary(withDeadlines(aDeadline()), [], at("2024-01-01T00:00:00Z")).next_last_day).toBe(
      "2022-12-30",
    );
  });

  test("a date to look at is none", () => {
    expect(summary(withDeadlines(aDeadline({ nature: "watch" }))).next_last_day).toBeNull();
  });

  test("a decision about which nobody has chosen yet counts with its terms of law", () => {
    expect(summary(aRecord()).next_last_day).toBe("2022-12-30");
  });
});

describe("the next hearing", () => {
  const hearing: SummaryHearing = {
    kind: "exact",
    starts_at: "2022-12-20T04:00:00+00:00",
    on_date: "2022-12-20",
    zone: "Asia/Almaty",
    status: "set",
  };

  test("is the first that is still to come", () => {
    const past = { ...hearing, starts_at: "2022-12-01T04:00:00Z" };
    const byDate: SummaryHearing = { ...hearing, kind: "by_date", starts_at: null, on_date: "2022-12-15" };
    expect(summary(aRecord(), [past, hearing]).next_hearing_at).toBe("2022-12-20T04:00:00Z");
    expect(summary(aRecord(), [hearing, byDate]).next_hearing_at).toBe("2022-12-14T18:00:00Z");
  });

  test("one of this morning is next until the day is over", () => {
    expect(summary(aRecord(), [hearing], at("2022-12-20T12:00:00Z")).next_hearing_at).not.toBeNull();
    expect(summary(aRecord(), [hearing], at("2022-12-20T19:00:00Z")).next_hearing_at).toBeNull();
  });

  test("one that was moved or has no date is none", () => {
    const open: SummaryHearing = {
      kind: "to_be_decided",
      starts_at: null,
      on_date: null,
      zone: null,
      status: "set",
    };
    expect(summary(aRecord(), [{ ...hearing, status: "moved" }, open]).next_hearing_at).toBeNull();
  });
});
