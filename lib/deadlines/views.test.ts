import { describe, expect, test } from "vitest";
import type { Sealer } from "../crypto/sealer.ts";
import { aDeadline, aNotice, aRecord, aRefusal, at } from "./fixtures.ts";
import { bookOf } from "./law/book.ts";
import { deadlineViews, offersByDecision } from "./views.ts";

const EN = { now: at("2022-12-05T06:00:00Z"), locale: "en", book: bookOf() } as const;
/** Nothing here is sealed but a reason. */
const sealer = {
  open: (_: string, __: string, bytes: unknown) => (bytes ? "Подаём сразу в суд" : null),
} as Sealer;
const inKazakhstan = { hostState: "KZ", asylumLodgedOn: "2022-09-26", isHeld: false };

describe("the deadlines of a case", () => {
  test("run first, the nearest at the top; the settled stand below", () => {
    const rows = [
      aDeadline({
        id: "settled",
        settled_how: "not_filing",
        settled_at: "2022-12-04T00:00:00Z",
        settle_reason: Buffer.of(1),
      }),
      aDeadline({ id: "later", cautious_at: "2023-01-20T18:00:00Z" }),
      aDeadline({ id: "waits", cautious_at: null, start_kind: "removal" }),
      aDeadline({ id: "now", cautious_at: null }),
      aDeadline({ id: "nearest" }),
    ];
    const views = deadlineViews(rows, sealer, EN);
    expect(views.map(({ id }) => id)).toEqual(["now", "nearest", "later", "waits", "settled"]);
    expect(views.at(-1)?.settled?.reason).toBe("Подаём сразу в суд");
  });

  test("say each day with the moment it is over, and an hour only where the day has one of its own", () => {
    const hours = aDeadline({
      rule_id: "UNHCR-NOTIFY",
      cautious_day: "2022-12-01",
      cautious_at: "2022-12-01T09:15:00Z",
    });
    const [day, hour] = [aDeadline(), hours].map((row) => deadlineViews([row], sealer, EN)[0]!);
    expect(day?.cautious).toEqual({
      day: "2022-12-30",
      endsAt: "2022-12-30T18:00:00Z",
      zone: "Asia/Almaty",
      hasHour: false,
    });
    expect(hour?.cautious?.hasHour).toBe(true);
  });

  test("keep the days of a rule that no pack has any more", () => {
    const [view] = deadlineViews([aDeadline({ rule_id: "XX-GONE" })], sealer, EN);
    expect([view?.rule, view?.ruleId, view?.cautious?.day]).toEqual([null, "XX-GONE", "2022-12-30"]);
  });
});

describe("what can be filed", () => {
  test("is said in the reader's language where the pack has it", () => {
    const [refusal] = offersByDecision(aRecord(), inKazakhstan, { ...EN, locale: "ru" });
    const court = refusal?.offers.find(({ ruleId }) => ruleId === "KZ-ASY-COURT-1M");
    expect(court?.remedy).toMatchObject({ lang: "ru", translated: true });
    expect(refusal?.isWaiting).toBe(true);
  });

  test("shows the days that compete for a start", () => {
    const notice = [aNotice(), aNotice({ given_to: "counsel", given_on: "2022-12-02" })];
    const [refusal] = offersByDecision(aRecord({ notice }), inKazakhstan, EN);
    const complaint = refusal?.offers.find(({ ruleId }) => ruleId === "KZ-ASY-COMPLAINT-3M");
    expect(complaint?.disputedDays).toEqual(["2022-11-30", "2022-12-02"]);
  });

  test("a decision in the person's favour waits for nothing", () => {
    const decision = [aRefusal({ outcome: "granted_refugee" })];
    const [granted] = offersByDecision(aRecord({ decision }), inKazakhstan, EN);
    expect(granted?.isWaiting).toBe(false);
  });
});
