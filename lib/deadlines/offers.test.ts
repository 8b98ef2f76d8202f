import { describe, expect, test } from "vitest";
import { aDeadline, aFiling, aRecord, aRefusal, at, factsOf } from "./fixtures.ts";
import { bookOf } from "./law/book.ts";
import { canBeChosen, isChosenAtFirst, isWaitingForChoice, offersOf } from "./offers.ts";
import type { TermRecord } from "./rows.ts";

const NOW = at("2022-12-05T06:00:00Z");

function offers(record: TermRecord = aRecord(), now = NOW) {
  return offersOf(record.decision[0]!, record, factsOf(record), { book: bookOf(), now });
}

const offer = (id: string, record?: TermRecord, now?: Temporal.Instant) =>
  offers(record, now).find(({ rule }) => rule.id === id)!;

describe("what a refusal in Kazakhstan offers", () => {
  test("the two terms of law first, ticked; our advice after them, not", () => {
    const ticked = offers().filter(isChosenAtFirst);
    expect(ticked.map(({ rule }) => rule.id).toSorted()).toEqual(["KZ-ASY-COMPLAINT-3M", "KZ-ASY-COURT-1M"]);
    expect(
      offers()
        .slice(0, 2)
        .every(({ rule }) => rule.nature === "law"),
    ).toBe(true);
    expect(offer("HRC-INTERIM").rule.nature).toBe("working");
    expect(isChosenAtFirst(offer("HRC-INTERIM"))).toBe(false);
    expect(canBeChosen(offer("HRC-INTERIM"))).toBe(true);
  });

  test("a remedy whose last possible day is over can still be chosen", () => {
    const late = offer("KZ-ASY-COURT-1M", undefined, at("2023-06-01T00:00:00Z"));
    expect(late.remedy).toEqual({ state: "closed", why: "later_day_over" });
    expect(canBeChosen(late)).toBe(true);
  });

  test("one that was started is not offered again, and is named", () => {
    const record = aRecord({ deadline: [aDeadline()] });
    expect(canBeChosen(offer("KZ-ASY-COURT-1M", record))).toBe(false);
    expect(offer("KZ-ASY-COURT-1M", record).deadline?.id).toBe("l1");
  });

  test("a claim lodged in court closes the complaint before it too", () => {
    const record = aRecord({ filing: [aFiling()] });
    expect(offer("KZ-ASY-COURT-1M", record).remedy).toEqual({ state: "closed", why: "filed" });
    expect(offer("KZ-ASY-COMPLAINT-3M", record).remedy).toEqual({ state: "closed", why: "filed" });
  });

  test("one that was only sent has closed nothing", () => {
    const record = aRecord({ filing: [aFiling({ status: "sent" })] });
    expect(offer("KZ-ASY-COURT-1M", record).remedy?.state).toBe("open");
  });

  test("a request to one committee closes the other's door for the same matter", () => {
    const record = aRecord({ filing: [aFiling({ rule_id: "HRC-INTERIM", decision_id: null })] });
    expect(offer("CAT-INTERIM", record).remedy).toEqual({ state: "closed", why: "other_body" });
    expect(canBeChosen(offer("CAT-INTERIM", record))).toBe(false);
  });
});

describe("a decision about whose terms nobody has chosen", () => {
  test("waits until something is started or filed", () => {
    expect(isWaitingForChoice(aRefusal(), aRecord())).toBe(true);
    expect(isWaitingForChoice(aRefusal(), aRecord({ deadline: [aDeadline()] }))).toBe(false);
    expect(isWaitingForChoice(aRefusal(), aRecord({ filing: [aFiling()] }))).toBe(false);
  });

  test("a later decision of the same proceeding answers it", () => {
    const appeal = aRefusal({
      id: "d2",
      proceeding_type: "rsd_court",
      outcome: "appeal_dismissed",
      decided_on: "2023-02-01",
    });
    const record = aRecord({ decision: [aRefusal(), appeal] });
    expect(isWaitingForChoice(aRefusal(), record)).toBe(false);
    expect(isWaitingForChoice(appeal, record)).toBe(true);
  });

  test("one of another proceeding does not", () => {
    const other = aRefusal({ id: "d2", proceeding_id: "p2", decided_on: "2023-02-01" });
    expect(isWaitingForChoice(aRefusal(), aRecord({ decision: [aRefusal(), other] }))).toBe(true);
  });
});
