import { expect, type Page, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { AlertSight } from "./fixtures/alert-sight";
import { type BareCase, logCase } from "./fixtures/cases";
import { Sheet } from "./fixtures/fields";
import { type HeldClock, startOnHeldClock } from "./fixtures/held-clock";
import type { Install } from "./fixtures/install";
import { type Mailbox, openMailbox, readable } from "./fixtures/mailbox";
import { gather } from "./fixtures/team";
import { closeWindows } from "./fixtures/windows";

const ZONE = "Asia/Almaty";
const NAME = "Ержан Тестов";
const [DANA, TIMUR, ASEL] = ["Dana Sarsen", "Timur Askarov", "Асель Нурлан"] as const;
const PROSECUTOR = "Duty prosecutor of Semey";

/** Three people answer one alert: at a desk in English, on a phone, and at a desk in Russian. */
test.describe("one alert, three people", () => {
  // One program and its people for all of them, in this order.
  test.describe.configure({ mode: "serial" });

  let install: Install;
  let clock: HeldClock;
  let stop: () => Promise<void>;
  let mailbox: Mailbox;
  let dana: AlertSight;
  let timur: AlertSight;
  let asel: AlertSight;
  let everybody: AlertSight[];
  let target: BareCase;

  test.beforeAll(async ({ browser }) => {
    mailbox = await openMailbox();
    const mail = { SMTP_URL: mailbox.url, MAIL_FROM: "amparo@example.org" };
    ({ install, clock, stop } = await startOnHeldClock(ZONE, "2026-01-15T20:00", mail));
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const people = await gather(
      browser,
      install,
      [
        { name: TIMUR, email: "timur@example.org", language: "en", screen: phone },
        { name: ASEL, email: "asel@example.org", language: "ru" },
      ],
      clock.now,
    );
    everybody = people.map(({ page, language }) => new AlertSight(page, language));
    [dana, timur, asel] = everybody as [AlertSight, AlertSight, AlertSight];
    target = await logCase(dana.page, install.origin, NAME);
    await addProsecutor(dana.page);
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await stop?.();
    await mailbox?.close();
  });

  async function addProsecutor(page: Page): Promise<void> {
    const fields = (key: string) => dana.say(`calls.fields.${key}`);
    await page.goto(`${install.origin}/directory/new`);
    const sheet = new Sheet(page);
    await sheet.choose(fields("kind"), "duty_prosecutor");
    await sheet.write(fields("name"), PROSECUTOR);
    await sheet.choose(fields("hostState"), "KZ");
    await sheet.write(fields("phones"), "+7 722 200 00 00 desk");
    await sheet.send(fields("save"), /\/directory(\/[0-9a-f-]{36})?$/);
    await expectAccessible(page);
  }

  /** So many minutes from now, on the clock of the place. */
  const minutesFromNow = (minutes: number) =>
    Temporal.Instant.fromEpochMilliseconds(clock.now())
      .add({ minutes })
      .toZonedDateTimeISO(ZONE)
      .toPlainDateTime()
      .toString({ smallestUnit: "minute" });

  const allAccessible = async () => {
    for (const { page } of everybody) await expectAccessible(page);
  };

  test("three taps raise it; within a second the others have it before them, on whatever page they are", async () => {
    await timur.page.goto(install.origin);
    await asel.page.goto(`${install.origin}/cases`);
    for (const { page } of [timur, asel]) {
      await expectAccessible(page);
      await page.evaluate(() => Object.assign(window, { isStill: "the same page" }));
    }
    await dana.page.goto(`${install.origin}/cases/${target.id}`);
    await dana.page
      .getByRole("link", { name: dana.say("case.raiseAlert") })
      .first()
      .click();
    await dana.page.getByLabel(new RegExp(`^${label("alert_kind", "removal_now", "en")}`)).check();
    await dana.page.getByRole("button", { name: dana.say("alerts.new.submit"), exact: true }).click();
    await dana.page.waitForURL(/\/alerts\/[0-9a-f-]{36}$/);
    for (const { bar, language } of [timur, asel]) {
      await expect(bar).toContainText(target.codename);
      await expect(bar).toContainText(label("alert_kind", "removal_now", language));
    }
    for (const { page } of [timur, asel])
      expect(await page.evaluate(() => (window as unknown as { isStill?: string }).isStill)).toBe(
        "the same page",
      );
    await allAccessible();
  });

  test("a mail holds the codename and the level; its link opens one button, which stops nothing", async ({
    browser,
  }) => {
    const aboutIt = () =>
      mailbox.letters.filter((letter) => readable(letter).subject.includes(target.codename));
    const lettersTo = (address: string) => aboutIt().filter(({ to }) => to.includes(address));
    for (const address of ["timur@example.org", "asel@example.org"])
      await expect.poll(() => lettersTo(address).length).toBeGreaterThan(0);
    expect(lettersTo("dana@example.org")).toEqual([]);
    const [letter] = lettersTo("asel@example.org").map(readable);
    if (!letter) throw new Error("no letter");
    const level = label("alert_severity", "imminent", "ru");
    expect(letter.subject).toContain(target.codename);
    expect(letter.subject).toContain(level);
    expect(letter.body).toContain(level);
    const said = aboutIt()
      .map((each) => Object.values(readable(each)).join("\n") + each.text)
      .join("\n");
    for (const secret of [
      NAME,
      "Тестов",
      DANA,
      ASEL,
      label("alert_kind", "removal_now", "ru"),
      "Harbour Aid",
    ])
      expect(said).not.toContain(secret);

    const link = new RegExp(`${install.origin}/answer/[\\w-]+`).exec(letter.body)?.[0] ?? "";
    const page = await (await browser.newContext({ locale: "ru-RU" })).newPage();
    await page.goto(link);
    await expect(page.getByRole("main")).toContainText(target.codename);
    await expect(page.getByRole("main")).not.toContainText("Тестов");
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole("button", { name: asel.say("answer.seen"), exact: true }).click();
    await expect(page.getByRole("status").first()).toContainText(asel.say("answer.seenDone"));
    await expectAccessible(page);
    await page.getByRole("link", { name: asel.say("answer.take") }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.context().close();

    await expect(dana.called(ASEL)).toContainText(label("alert_answer", "seen", "en"));
    await expect(dana.message(ASEL, "email")).toContainText(label("delivery_state", "seen", "en"));
    await expect(dana.message(TIMUR, "email")).toContainText(label("delivery_state", "accepted", "en"));
    await expect(dana.course("sent").filter({ hasText: ASEL })).toHaveCount(1);
    // Nobody has it: the ladder climbs on.
    await expect(dana.standing).toContainText(dana.begin("alerts.ladder.next"));
    await expect(timur.bar).toContainText(target.codename);
  });

  test("one cannot, one comes, and whoever comes is given it: all of them see who has it", async () => {
    for (const sight of [timur, asel]) await sight.openFromBar();
    await asel.answer("cannot", "Я в дороге до утра");
    await timur.answer("coming", "There in 20 minutes");
    await expect(dana.called(ASEL)).toContainText("Я в дороге до утра");
    await expect(dana.called(ASEL)).toContainText(label("alert_answer", "cannot", "en"));
    await expect(dana.called(TIMUR)).toContainText(label("alert_answer", "coming", "en"));
    await allAccessible();
    await dana.take({ plan: "Drive to the border post" }, TIMUR);
    await expect(timur.standing).toContainText(timur.say("alerts.page.standing.takenByYou"));
    for (const sight of [dana, asel])
      await expect(sight.standing).toContainText(sight.say("alerts.page.standing.taken", { name: TIMUR }));
    await expect(asel.part("alerts.promise.title")).toContainText("Drive to the border post");
    for (const { bar } of everybody) await expect(bar).not.toContainText(target.codename);
    await allAccessible();
  });

  test("the promise is renewed with a word, and lapses: everybody is asked again", async () => {
    const by = minutesFromNow(7);
    await timur.renew("At the post, they let nobody in", { plan: "Wait for the officer", by });
    await expect(asel.part("alerts.promise.title")).toContainText("Wait for the officer");
    await expect(asel.part("alerts.promises.title")).toContainText("At the post, they let nobody in");
    await expect(dana.course("renewed")).toHaveCount(1);
    await allAccessible();
    const called = await dana.course("step_called").count();
    await clock.setTo(Temporal.PlainDateTime.from(by).add({ minutes: 1 }).toString());
    for (const { bar } of everybody) await expect(bar).toContainText(target.codename);
    await expect(dana.course("lapsed")).toContainText(
      dana.say("alerts.timeline.lapsed", { name: "", about: TIMUR }),
    );
    await expect(dana.course("step_called")).toHaveCount(called + 1);
    // Also whoever could not.
    await expect(dana.message(ASEL, "email")).toContainText(/[2-9] calls/);
    await expect(dana.message(TIMUR, "email")).toContainText(/[2-9] calls/);
    await allAccessible();
  });

  test("escalate now calls the next without waiting", async () => {
    const called = await asel.course("step_called").count();
    await asel.escalate();
    await expect(asel.course("escalated")).toContainText(
      asel.say("alerts.timeline.escalated", { name: ASEL }),
    );
    expect(await asel.course("step_called").count()).toBeGreaterThan(called);
    await expect(dana.course("escalated")).toHaveCount(1);
    await allAccessible();
    await timur.take({ plan: "Ring the prosecutor, then the post" });
    await expect(timur.standing).toContainText(timur.say("alerts.page.standing.takenByYou"));
    await expect(asel.standing).toContainText(asel.say("alerts.page.standing.taken", { name: TIMUR }));
  });

  test("an action of the playbook is claimed and done, and the others see by whom", async () => {
    const open = timur.page.locator('#playbook li[data-state="open"]').first();
    await open.getByRole("button", { name: new RegExp(`^${timur.say("playbook.step.claim")}`) }).click();
    const mine = timur.page.locator('#playbook li[data-state="claimed"]');
    await expect(mine).toContainText(timur.begin("playbook.step.claimedYou"));
    const theirs = asel.page.locator('#playbook li[data-state="claimed"]');
    await expect(theirs).toContainText(asel.begin("playbook.step.claimed", { name: TIMUR }));
    await allAccessible();
    await mine.getByRole("textbox").fill("Reached the lawyer, she files tonight");
    await mine.getByRole("button", { name: timur.say("playbook.step.done"), exact: true }).click();
    const done = asel.page.locator('#playbook li[data-state="done"]');
    await expect(done).toContainText("Reached the lawyer, she files tonight");
    await expect(done).toContainText(asel.begin("playbook.step.doneBy", { name: TIMUR }));
    await allAccessible();
  });

  test("who is ringing a number is before the others, and what was answered", async () => {
    const ring = (sight: AlertSight, key: string) =>
      sight.line(PROSECUTOR).getByRole("button", { name: new RegExp(`^${sight.say(`calls.line.${key}`)}`) });
    await ring(asel, "ring").click();
    await expect(asel.line(PROSECUTOR)).toContainText(asel.begin("calls.line.mine"));
    await expect(timur.line(PROSECUTOR)).toContainText(timur.begin("calls.line.ringing", { name: ASEL }));
    await expect(ring(timur, "ringAnyway")).toBeVisible();
    await allAccessible();
    const line = asel.line(PROSECUTOR);
    await line.getByLabel(asel.say("calls.end.reached"), { exact: true }).check();
    await line.getByLabel(new RegExp(`^${asel.say("calls.end.answer")}`)).fill("Проверит и перезвонит");
    await line
      .getByLabel(new RegExp(`^${asel.say("calls.end.again")}`))
      .first()
      .selectOption("15");
    await line.getByRole("button", { name: asel.say("calls.end.submit"), exact: true }).click();
    await expect(timur.line(PROSECUTOR)).toContainText("Проверит и перезвонит");
    await expect(timur.line(PROSECUTOR)).toContainText(timur.begin("calls.line.again"));
    await allAccessible();
  });

  test("it is stood down once a second person agrees, and the page tells the whole of it", async () => {
    await timur.askToStandDown("still_here_safe");
    await expect(dana.part("alerts.standDown.asked")).toContainText(TIMUR);
    await expect(dana.standing).toContainText(dana.say("alerts.page.standing.taken", { name: TIMUR }));
    await allAccessible();
    await dana.agree();
    for (const sight of everybody)
      await expect(sight.part("alerts.over.title")).toContainText(
        label("alert_outcome", "still_here_safe", sight.language),
      );
    const kinds = await dana
      .part("alerts.timeline.title")
      .locator("li")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-kind")));
    const told = kinds.filter(
      (kind) => !["sent", "shown", "opened", "step_called", "round_begun"].includes(`${kind}`),
    );
    expect(told).toEqual([
      "raised",
      ...["answered", "answered", "answered", "taken"],
      ...["renewed", "lapsed", "escalated", "taken"],
      ...["stand_down_asked", "stoodDown"],
    ]);
    for (const name of [TIMUR, ASEL])
      for (const sight of everybody) await expect(sight.message(name, "email")).toHaveCount(1);
    await allAccessible();
  });

  test("no log holds a word of it", async () => {
    const logs = install.logs();
    const secrets = [
      NAME,
      "Тестов",
      target.codename,
      DANA,
      ASEL,
      "example.org",
      "border post",
      PROSECUTOR,
      "7222000000",
    ];
    for (const secret of secrets) expect(logs).not.toContain(secret);
  });
});
