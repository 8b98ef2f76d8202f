import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { label } from "../lib/vocabulary/labels.ts";
import { type Install, startInstall } from "./fixtures/install";
import { invite, join, setUp, signIn, type Worker } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const UNKNOWN_FIELDS = ["nationality", "heldBy", "place", "sourceKind"];
const SESSION_COOKIE = "__Host-amparo";

/** A phone that blocks scripts: every act goes through plain forms. */
test.describe("with scripts off", () => {
  let install: Install;
  let context: BrowserContext;
  let page: Page;
  let timur: Worker;

  test.beforeAll(async ({ browser }) => {
    install = await startInstall();
    const hers = await (await browser.newContext()).newPage();
    await setUp(hers, install.setupLink, "en", {
      organisation: "Harbour Aid",
      name: "Dana Sarsen",
      email: "dana@example.org",
    });
    const given = {
      roles: [label("role", "caseworker", "en")],
      teams: [say("setup.organisation.teamDefault")],
      locale: "en" as const,
    };
    const link = await invite(hers, "en", "timur@example.org", given);
    const his = await (await browser.newContext()).newPage();
    timur = await join(his, link, "en", {
      name: "Timur Askarov",
      email: "timur@example.org",
      phone: "+77010000002",
    });
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const tickUnknown = (field: string) => page.locator(`input[name="${field}Unknown"]`).check();

  test("signs in, logs a case, raises an alert and stands it down, writes a note, signs out", async () => {
    await test.step("sign in, in two steps", async () => {
      await signIn(page, install.origin, timur);
    });

    await test.step("an error keeps everything typed", async () => {
      await page.goto(`${install.origin}/cases/new`);
      await page.getByLabel(say("logCase.fields.name"), { exact: true }).fill("Ержан Тестов");
      await page.getByLabel(say("logCase.fields.hostState"), { exact: true }).selectOption("KZ");
      for (const field of UNKNOWN_FIELDS) await tickUnknown(field);
      await page.locator('input[name="heldSince"]').fill("2091-01-01");
      await press(say("logCase.submit"));
      await expect(page.getByText(say("errors.inFuture")).first()).toBeVisible();
      await expect(page.getByLabel(say("logCase.fields.name"), { exact: true })).toHaveValue("Ержан Тестов");
      await expect(page.getByLabel(say("logCase.fields.hostState"), { exact: true })).toHaveValue("KZ");
      await expect(page.locator('input[name="heldSince"]')).toHaveValue("2091-01-01");
      for (const field of UNKNOWN_FIELDS)
        await expect(page.locator(`input[name="${field}Unknown"]`)).toBeChecked();
    });

    const codename = await test.step("corrected, the case is saved", async () => {
      await page.locator('input[name="heldSince"]').fill("2022-12-12");
      await press(say("logCase.submit"));
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
      await expect(page.locator("h1")).toContainText("Ержан Тестов");
      return (await page.locator("h1").innerText()).replace("Ержан Тестов", "").trim();
    });
    const caseUrl = page.url().split(/[?#]/)[0] as string;

    await test.step("the same person, in another script, is found before a second case", async () => {
      await page.goto(`${install.origin}/cases/new`);
      await page.getByLabel(say("logCase.fields.name"), { exact: true }).fill("Yerzhan Testov");
      await page.getByLabel(say("logCase.fields.hostState"), { exact: true }).selectOption("KZ");
      await press(say("logCase.match.check"));
      await expect(page.getByRole("group", { name: say("logCase.match.heading") })).toContainText(codename);
      await expect(page.getByLabel(say("logCase.fields.name"), { exact: true })).toHaveValue(
        "Yerzhan Testov",
      );
    });

    await test.step("a note", async () => {
      await page.goto(caseUrl);
      await page
        .getByLabel(say("casework.note.text"), { exact: true })
        .fill("The sister rings again at nine.");
      await press(say("casework.note.add"));
      await expect(page.getByText("The sister rings again at nine.").first()).toBeVisible();
    });

    await test.step("a photograph of a paper: refused with the reason, then kept and shown", async () => {
      const keep = async (buffer: Buffer) => {
        const file = { name: "IMG_0042.jpg", mimeType: "image/jpeg", buffer };
        await page.getByLabel(say("documents.form.file"), { exact: true }).setInputFiles(file);
        await press(say("documents.form.submit"));
      };
      await page.goto(caseUrl);
      await page
        .getByRole("link", { name: say("documents.add"), exact: true })
        .first()
        .click();
      await keep(Buffer.from("no photograph"));
      await expect(page.getByText(say("documents.errors.kindNotTaken")).first()).toBeVisible();
      await keep(
        await sharp({ create: { width: 600, height: 800, channels: 3, background: "#eee" } })
          .jpeg()
          .toBuffer(),
      );
      await expect(page.getByText(say("documents.kept"))).toBeVisible();
      const documents = page.getByRole("region", { name: say("documents.title"), exact: true });
      await documents.getByRole("link", { name: "IMG_0042.jpg" }).click();
      const picture = page.getByRole("img", { name: say("documents.picture") });
      await expect(picture).toHaveJSProperty("naturalHeight", 800);
    });

    await test.step("an alert is raised, taken and stood down", async () => {
      await page.goto(caseUrl);
      await page
        .getByRole("link", { name: say("case.raiseAlert") })
        .first()
        .click();
      await page.getByLabel(new RegExp(`^${label("alert_kind", "decision_served", "en")}`)).check();
      await press(say("alerts.new.submit"));
      await page.waitForURL(/\/alerts\/[0-9a-f-]{36}/);
      await page.getByLabel(say("alerts.take.plan"), { exact: true }).fill("Ring the duty prosecutor");
      await press(say("alerts.take.submit"));
      await expect(page.getByText(say("alerts.page.standing.takenByYou")).first()).toBeVisible();
      await page.getByLabel(say("alerts.standDown.outcome"), { exact: true }).selectOption("still_here_safe");
      await press(say("alerts.standDown.submit"));
      await expect(page.getByText(say("alerts.over.title")).first()).toBeVisible();
    });

    await test.step("a cookie kept from before signing out opens nothing", async () => {
      const kept = (await context.cookies()).find(({ name }) => name === SESSION_COOKIE);
      expect(kept).toBeDefined();
      await page
        .locator("summary")
        .filter({ hasText: say("layout.account") })
        .click();
      await press(say("auth.signOut"));
      await page.waitForURL(/\/sign-in/);
      expect((await context.cookies()).find(({ name }) => name === SESSION_COOKIE)).toBeUndefined();
      await context.addCookies(kept ? [kept] : []);
      await page.goto(caseUrl);
      await expect(page).toHaveURL(/\/sign-in/);
      await expect(page.getByText("Ержан Тестов")).toHaveCount(0);
    });
  });
});
