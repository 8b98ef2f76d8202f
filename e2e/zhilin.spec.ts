import { type Page, test } from "@playwright/test";
import { findRule } from "../lib/remedies/packs.ts";
import { ruleText } from "../lib/remedies/rule-text.ts";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { CaseRecord } from "./fixtures/case-record";
import { expectAbroad, expectDays, expectInLane, expectLevel, expectShields } from "./fixtures/case-sight";
import { Sheet } from "./fixtures/fields";
import { type HeldClock, startOnHeldClock } from "./fixtures/held-clock";
import type { Install } from "./fixtures/install";
import { setUp, signIn, type Worker } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const factor = (code: string) => say(`triage.factors.${code}.name`);
const present = label("presence", "present", "en");
const DEADLINES = say("deadlines.title");

/**
 * The published case of a man handed over on 29 December 2022, entered date by date as a worker who followed it would have: the facts and the
 * expectations are those of `lib/triage/replay/zhilin.json`.
 */
test.describe("a case with two tracks, entered as it went", () => {
  let install: Install;
  let clock: HeldClock;
  let stop: () => Promise<void>;
  let page: Page;
  let dana: Worker;
  let file: CaseRecord;

  test.beforeAll(async ({ browser }) => {
    ({ install, clock, stop } = await startOnHeldClock("Asia/Almaty", "2022-02-24T20:00"));
    page = await (await browser.newContext()).newPage();
    const given = { organisation: "Harbour Aid", name: "Dana Sarsen", email: "dana@example.org" };
    dana = await setUp(page, install.setupLink, "en", given, clock.now);
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await stop?.();
  });

  /** Days later the session has ended: the worker signs in again. */
  const onDay = async (local: string) => {
    await clock.setTo(local);
    await page.context().clearCookies();
    await signIn(page, install.origin, dana);
  };

  test("High with two lanes, the days after the refusal, Imminent with no shield where the plane left", async () => {
    await test.step("24 February: an officer with access to State secrets", async () => {
      await page.goto(`${install.origin}/cases/new`);
      const sheet = new Sheet(page);
      await sheet.write(say("logCase.fields.name"), "Михаил Жилин");
      await sheet.write(say("logCase.fields.nationality"), "Russia");
      await sheet.choose(say("logCase.fields.hostState"), "KZ");
      for (const unknown of ["heldBy", "place", "heldSince"])
        await page.locator(`input[name="${unknown}Unknown"]`).check();
      await sheet.choose(say("logCase.fields.source"), "press");
      await sheet.choose(say("logCase.fields.grade"), "c");
      await sheet.send(say("logCase.submit"), /\/cases\/[0-9a-f-]{36}/);
      file = new CaseRecord(page, page.url().split(/[?#]/)[0] as string);
      await file.sign("factor", { which: factor("F12"), state: present, on: "2022-02-24" });
      await file.open();
      await expectLevel(page, "watch");
    });

    const lanes = await test.step("26 September: stopped at the border, asks for asylum", async () => {
      await onDay("2022-09-26T21:00");
      const on = "2022-09-26";
      await file.sign("arrival", { state: label("arrival_kind", "irregular", "en"), on });
      await file.arrest({ holder: "border_guards", type: "border_holding", basis: "unknown", on });
      const asylum = await file.proceeding("rsd_first_instance", { begunOn: on });
      await file.filing({ rule: "KZ-ASY-FILE-5D", in: asylum, on, grade: "b" });
      const crossing = await file.proceeding("criminal_expulsion");
      await file.open();
      await expectLevel(page, "high");
      await expectShields(page, { rsd_first_instance: "unconfirmed", criminal_expulsion: "none" });
      await expectAbroad(page, "HRC-INTERIM", ["open"]);
      await expectAbroad(page, "CAT-INTERIM", ["open"]);
      return { asylum, crossing };
    });

    await test.step("30 November: asylum is refused; both rules give a day", async () => {
      await onDay("2022-11-30T21:00");
      await file.decision({
        in: lanes.asylum,
        outcome: "refused_unspecified",
        decidedOn: "2022-11-30",
        finality: "not_final_term_running",
        procedure: "ordinary",
        decides: remedyOf("KZ-ASY-FILE-5D"),
      });
      await file.open();
      await expectLevel(page, "high");
      await expectShields(page, { rsd_first_instance: "none", criminal_expulsion: "none" });
      await expectDays(page, DEADLINES, "KZ-ASY-COURT-1M", ["2022-12-30"]);
      await expectDays(page, DEADLINES, "KZ-ASY-COMPLAINT-3M", ["2022-12-30", "2023-02-28"]);
    });

    await test.step("2 December: expulsion is ordered for the crossing; he is let go", async () => {
      await onDay("2022-12-02T21:00");
      await file.decision({
        in: lanes.crossing,
        outcome: "expulsion_ordered",
        decidedOn: "2022-12-02",
        finality: "not_final_term_running",
      });
      await file.release({ on: "2022-12-02" });
      await file.open();
      await expectLevel(page, "high");
      await expectDays(page, DEADLINES, "KZ-REM-CRIM-15D", ["2022-12-15", "2022-12-19"]);
    });

    const extradition = await test.step("6 December: stopped at the airport, on a wanted list", async () => {
      await onDay("2022-12-06T21:00");
      const on = "2022-12-06";
      await file.arrest({
        holder: "unknown",
        type: "police_holding",
        basis: "unknown",
        place: "Astana airport",
        on,
      });
      await file.sign("wanted_notice", {
        which: label("wanted_notice_kind", "unknown", "en"),
        state: label("wanted_notice_status", "active", "en"),
        on,
      });
      const lane = await file.proceeding("extradition");
      await file.sign("factor", { which: factor("F13"), state: present, on });
      await file.open();
      await expectLevel(page, "critical");
      await expectShields(page, {
        rsd_first_instance: "none",
        criminal_expulsion: "none",
        extradition: "none",
      });
      return lane;
    });

    await test.step("12 December: forty days of arrest towards an extradition", async () => {
      await onDay("2022-12-12T21:00");
      const on = "2022-12-12";
      const arrest = await file.proceeding("detention_review");
      await file.move({
        event: "court_appearance",
        purpose: "court",
        type: "extradition_temporary",
        basis: "shown",
        on,
      });
      await file.decision({
        in: arrest,
        outcome: "custody_ordered",
        decidedOn: on,
        finality: "enforceable_despite_appeal",
        alsoStart: remedyOf("KZ-EXT-40D-RELEASE"),
      });
      await file.extraditionRequest({ in: extradition, status: "presumed", on });
      await file.open();
      await expectLevel(page, "critical");
      await expectShields(page, {
        rsd_first_instance: "none",
        criminal_expulsion: "none",
        extradition: "none",
      });
    });

    await test.step("15 December: the extradition case is reported", async () => {
      await onDay("2022-12-15T21:00");
      await file.extraditionRequest({ in: extradition, status: "pending", on: "2022-12-15" });
      await file.open();
      await expectLevel(page, "critical");
    });

    await test.step("28 December: the appeal against the expulsion is dismissed", async () => {
      await onDay("2022-12-28T21:00");
      await file.filing({
        rule: "KZ-REM-CRIM-15D",
        in: lanes.crossing,
        against: "expulsion_ordered",
        on: null,
        grade: "b",
        // Of an unknown day the day we knew of it counts.
        late: "It was ruled on, so it had been lodged; on which day is not known.",
      });
      await file.decision({
        in: lanes.crossing,
        outcome: "appeal_dismissed",
        decidedOn: "2022-12-28",
        finality: "final",
        decides: remedyOf("KZ-REM-CRIM-15D"),
        flag: "rushed",
      });
      await file.sign("factor", {
        which: factor("F23"),
        state: present,
        in: lanes.crossing,
        on: "2022-12-28",
      });
      await file.open();
      await expectLevel(page, "imminent");
      await expectShields(page, {
        rsd_first_instance: "none",
        criminal_expulsion: "none",
        extradition: "none",
      });
      await expectInLane(page, "rsd_first_instance", say("shields.because.decided"));
    });

    await test.step("its challenge in the asylum case is lodged: a shield that nobody has confirmed, there alone", async () => {
      await file.filing({
        rule: "KZ-ASY-COURT-1M",
        in: lanes.asylum,
        against: "refused_unspecified",
        on: null,
      });
      await file.open();
      await expectLevel(page, "imminent");
      await expectShields(page, {
        rsd_first_instance: "unconfirmed",
        criminal_expulsion: "none",
        extradition: "none",
      });
      await expectInLane(page, "rsd_first_instance", "Fri 30 Dec 2022");
      // The end of an arrest is a date to look at, and no shield.
      await expectDays(page, DEADLINES, "KZ-EXT-40D-RELEASE", ["2023-01-14"]);
      await expectAbroad(page, "HRC-INTERIM", ["open", "file_now"]);
      await expectAbroad(page, "CAT-INTERIM", ["open", "file_now"]);
      await expectAbroad(page, "ECHR-R39", ["closed"], label("remedy_reason", "state_not_bound", "en"));
      await expectAccessible(page);
    });

    await test.step("every page of it can be used by everybody", async () => {
      for (const path of ["/", "/calendar?month=2022-12", "/rules", "/rules/KZ-ASY-COURT-1M", "/places"]) {
        await page.goto(`${install.origin}${path}`);
        await expectAccessible(page);
      }
      for (const path of ["measures/new", "signs/new/factor", "level"]) {
        await page.goto(`${file.url}/${path}`);
        await expectAccessible(page);
      }
    });

    await test.step("the replay shows what was known on the day of the refusal, and on the first day", async () => {
      await page.goto(`${file.url}/replay?on=2022-11-30`);
      await expectLevel(page, "high");
      await expectShields(page, { rsd_first_instance: "none", criminal_expulsion: "none" });
      await expectDays(page, say("replay.due"), "KZ-ASY-COURT-1M", ["2022-12-30"]);
      await expectDays(page, say("replay.due"), "KZ-ASY-COMPLAINT-3M", ["2022-12-30", "2023-02-28"]);
      await expectAccessible(page);
      await page.goto(`${file.url}/replay?on=2022-09-26`);
      await expectLevel(page, "high");
      await expectShields(page, { rsd_first_instance: "unconfirmed", criminal_expulsion: "none" });
    });
  });
});

/** What a rule is called where filings are listed. */
function remedyOf(ruleId: string): string {
  const rule = findRule(ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  return ruleText(rule, "en").remedy.text;
}
