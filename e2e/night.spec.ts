import { expect, type Page, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { type Install, startInstall } from "./fixtures/install";
import { type Mailbox, openMailbox } from "./fixtures/mailbox";
import { invite, join, setUp } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { type Language, wordsOf } from "./fixtures/words";

/** The whole night, once through: as a new user would walk it, in two browsers. */
const NIGHTS: { language: Language; width: number; height: number; name: string; latin: string }[] = [
  { language: "en", width: 1280, height: 900, name: "Ержан Тестов", latin: "Yerzhan Testov" },
  { language: "ru", width: 390, height: 844, name: "Марат Пробников", latin: "Marat Probnikov" },
];

for (const night of NIGHTS) {
  test.describe(`the first night, ${night.language} at ${night.width} px`, () => {
    let install: Install;
    let mailbox: Mailbox;

    test.beforeAll(async () => {
      mailbox = await openMailbox();
      install = await startInstall({ SMTP_URL: mailbox.url, MAIL_FROM: "amparo@example.org" });
    });
    test.afterAll(async ({ browser }) => {
      await closeWindows(browser);
      await install?.stop();
      await mailbox?.close();
    });

    test("setup, two people, a case, its last days, an alert that a colleague takes", async ({ browser }) => {
      const { language } = night;
      const say = wordsOf(language);
      const code = <L extends Parameters<typeof label>[0]>(list: L, one: Parameters<typeof label<L>>[1]) =>
        label(list, one, language);
      const context = {
        viewport: { width: night.width, height: night.height },
        locale: language === "ru" ? "ru-RU" : "en-GB",
      };
      const hers = await (await browser.newContext(context)).newPage();
      const his = await (await browser.newContext(context)).newPage();
      const visited = async (page: Page) => expectAccessible(page);

      await test.step("set up, invite, join", async () => {
        await setUp(hers, install.setupLink, language, {
          organisation: "Harbour Aid",
          name: "Dana Sarsen",
          email: "dana@example.org",
        });
        await visited(hers);
        const team = say("setup.organisation.teamDefault");
        const link = await invite(hers, language, "timur@example.org", {
          roles: [code("role", "caseworker")],
          teams: [team],
          locale: language,
        });
        await visited(hers);
        await join(his, link, language, {
          name: "Timur Askarov",
          email: "timur@example.org",
          phone: "+77010000002",
        });
        await visited(his);
      });

      await test.step("log a case", async () => {
        await hers.goto(`${install.origin}/cases/new`);
        await hers.getByLabel(say("logCase.fields.name"), { exact: true }).fill(night.name);
        await hers
          .getByLabel(say("logCase.fields.nationality"), { exact: true })
          .fill(language === "ru" ? "Россия" : "Russia");
        await hers.getByLabel(say("logCase.fields.hostState"), { exact: true }).selectOption("KZ");
        await hers.getByLabel(say("logCase.fields.heldBy"), { exact: true }).selectOption("migration_police");
        await hers.getByLabel(say("logCase.fields.place"), { exact: true }).fill("Special reception, Semey");
        await hers.locator('input[name="heldSince"]').fill("2022-12-12");
        await hers.getByLabel(say("logCase.fields.source"), { exact: true }).selectOption("family");
        await visited(hers);
        await hers.getByRole("button", { name: say("logCase.submit"), exact: true }).click();
        await hers.waitForURL(/\/cases\/[0-9a-f-]{36}/);
        await expect(hers.locator("h1")).toContainText(night.name);
        await visited(hers);
      });
      const caseUrl = hers.url().split(/[?#]/)[0] as string;
      const codename = (await hers.locator("h1").innerText()).replace(night.name, "").trim();

      await test.step("find it by a Latin spelling", async () => {
        await his.goto(`${install.origin}/search`);
        await his.getByLabel(say("search.name"), { exact: true }).fill(night.latin);
        await his
          .getByRole("main")
          .getByRole("button", { name: say("search.submit"), exact: true })
          .click();
        await expect(his.getByRole("link", { name: codename })).toBeVisible();
        await expect(his.getByText(code("match_reason", "transliteration")).first()).toBeVisible();
        expect(his.url()).not.toContain("Yerzhan");
        await visited(his);
      });

      await test.step("record the refusal of 30 November 2022 and see what can be filed", async () => {
        await hers.goto(`${caseUrl}/proceedings/new`);
        await hers
          .getByLabel(say("proceedings.form.proceeding.type"), { exact: true })
          .selectOption("rsd_first_instance");
        await visited(hers);
        await hers.getByRole("button", { name: say("proceedings.form.save"), exact: true }).click();
        await hers.waitForURL((url) => url.pathname === new URL(caseUrl).pathname);
        await hers.goto(`${caseUrl}/decisions/new`);
        await hers
          .getByLabel(say("proceedings.form.decision.outcome"), { exact: true })
          .selectOption("refused_unspecified");
        await hers.getByLabel(say("proceedings.form.decision.decidedOn"), { exact: true }).fill("2022-11-30");
        const toPerson = hers.getByRole("group", {
          name: say("proceedings.form.notice.toPerson"),
          exact: true,
        });
        await toPerson
          .getByLabel(say("proceedings.form.notice.kind"), { exact: true })
          .selectOption("served");
        await toPerson.locator('input[type="date"]').first().fill("2022-11-30");
        await visited(hers);
        await hers
          .getByRole("button", { name: say("proceedings.form.decision.submit"), exact: true })
          .click();
        await hers.waitForURL(/\/decisions\/[0-9a-f-]{36}/);
        await visited(hers);
        await expect(hers.getByText("KZ-ASY-COURT-1M").first()).toBeVisible();
        await expect(hers.getByText("KZ-ASY-COMPLAINT-3M").first()).toBeVisible();
        await hers.getByRole("button", { name: say("deadlines.offers.submit"), exact: true }).click();
        await hers.waitForURL((url) => url.pathname === new URL(caseUrl).pathname);
      });

      await test.step("the case shows each rule with its cautious and its later day", async () => {
        await hers.goto(caseUrl);
        const deadlines = hers.getByRole("region", { name: say("deadlines.title"), exact: true });
        const court = deadlines.getByRole("listitem").filter({ hasText: "KZ-ASY-COURT-1M" });
        await expect(court.locator('time[datetime="2022-12-30"]').first()).toBeVisible();
        const complaint = deadlines.getByRole("listitem").filter({ hasText: "KZ-ASY-COMPLAINT-3M" });
        await expect(complaint.locator('time[datetime="2022-12-30"]').first()).toBeVisible();
        await expect(complaint.locator('time[datetime="2023-02-28"]').first()).toBeVisible();
        await expect(complaint).toContainText(say("deadlines.verify"));
        await visited(hers);
        await court.getByRole("link", { name: new RegExp(`^${say("deadlines.recordFiling")}`) }).click();
        await hers.waitForURL(/\/filings\/new/);
      });

      await test.step("record the filing and see it settled", async () => {
        await hers.locator('input[name="on"]').fill("2022-12-20");
        await hers.getByLabel(say("proceedings.form.filing.receipt")).first().fill("Incoming 4417");
        await visited(hers);
        await hers.getByRole("button", { name: say("proceedings.form.save"), exact: true }).click();
        await hers.waitForURL((url) => url.pathname === new URL(caseUrl).pathname);
        const deadlines = hers.getByRole("region", { name: say("deadlines.title"), exact: true });
        const settled = deadlines.getByRole("listitem").filter({ hasText: "KZ-ASY-COURT-1M" });
        // The page may still be arriving when the list is opened first.
        await expect(async () => {
          if (!(await settled.isVisible()))
            await deadlines.getByText(say("deadlines.settled", { count: 2 })).click();
          await expect(settled).toContainText(say("deadlines.settledBy.filed"), { timeout: 1_000 });
        }).toPass({ timeout: 60_000 });
      });

      await test.step("raise an alert in three taps; the other browser rings", async () => {
        await his.goto(`${install.origin}/cases`);
        await visited(his);
        await hers.goto(caseUrl);
        await hers
          .getByRole("link", { name: say("case.raiseAlert") })
          .first()
          .click();
        await hers.waitForURL(/\/alerts\/new/);
        await hers.getByLabel(new RegExp(`^${code("alert_kind", "removal_now")}`)).check();
        await visited(hers);
        await hers.getByRole("button", { name: say("alerts.new.submit"), exact: true }).click();
        await expect(his.getByRole("region", { name: say("layout.alerts") })).toContainText(codename);
        await visited(his);
        await hers.waitForURL(/\/alerts\/[0-9a-f-]{36}/);
        await visited(hers);
        expect(await hers.title()).not.toContain(night.name);
      });

      await test.step("the colleague takes it with a promise, and she sees who", async () => {
        await his
          .getByRole("region", { name: say("layout.alerts") })
          .getByRole("link", { name: say("alerts.bar.open") })
          .first()
          .click();
        await his.waitForURL(/\/alerts\/[0-9a-f-]{36}/);
        await his.getByLabel(say("alerts.take.plan"), { exact: true }).fill("Ring the duty prosecutor");
        await visited(his);
        await his.getByRole("button", { name: say("alerts.take.submit"), exact: true }).click();
        await expect(his.getByText(say("alerts.page.standing.takenByYou")).first()).toBeVisible();
        await expect(
          hers.getByText(say("alerts.page.standing.taken", { name: "Timur Askarov" })).first(),
        ).toBeVisible();
        await visited(hers);
      });

      await test.step("he asks to stand it down with an outcome, and she agrees", async () => {
        await his
          .getByLabel(say("alerts.standDown.outcome"), { exact: true })
          .selectOption("still_here_safe");
        await his.getByRole("button", { name: say("alerts.standDown.submit"), exact: true }).click();
        await expect(his.getByText(say("alerts.standDown.waitsForSecond")).first()).toBeVisible();
        await visited(his);
        await hers.getByRole("button", { name: say("alerts.standDown.agree"), exact: true }).click();
        await expect(his.getByText(say("alerts.over.title")).first()).toBeVisible();
        await expect(
          hers.getByText(say("alerts.page.standing.stoodDown", { name: "Timur Askarov" })).first(),
        ).toBeVisible();
      });

      await test.step("the mail that went out holds a codename and no name", async () => {
        await expect
          .poll(() => mailbox.letters.filter(({ to }) => to.includes("timur@example.org")).length)
          .toBeGreaterThan(0);
        const letters = mailbox.letters.map(({ text }) => text).join("\n");
        expect(letters).not.toContain(night.name);
        expect(letters).not.toContain(night.latin);
      });

      await test.step("nothing of it stands in a log", async () => {
        const logs = install.logs();
        for (const secret of [
          night.name,
          night.latin,
          codename,
          "duty prosecutor",
          "dana@example.org",
          "Incoming 4417",
          "Semey",
        ])
          expect(logs).not.toContain(secret);
      });
    });
  });
}
