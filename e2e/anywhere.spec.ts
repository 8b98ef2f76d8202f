import { type Browser, expect, type Page, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { type Install, startInstall } from "./fixtures/install";
import { invite, join, setUp } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const KIND = label("alert_kind", "moved", "en");

/** An alert can be raised from wherever somebody is, and reaches whatever window is open. */
test.describe("from anywhere", () => {
  let install: Install;
  let hers: Page;
  let his: Page;

  test.beforeAll(async ({ browser }) => {
    install = await startInstall();
    hers = await aPage(browser);
    his = await aPage(browser);
    const founder = { organisation: "Harbour Aid", name: "Dana Sarsen", email: "dana@example.org" };
    await setUp(hers, install.setupLink, "en", founder);
    const link = await invite(hers, "en", "timur@example.org", {
      roles: [label("role", "caseworker", "en")],
      teams: [say("setup.organisation.teamDefault")],
      locale: "en",
    });
    await join(his, link, "en", { name: "Timur Askarov", email: "timur@example.org", phone: "+77010000002" });
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  const aPage = async (browser: Browser) =>
    (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  async function lookFor(name: string): Promise<void> {
    await hers.goto(`${install.origin}/search`);
    await hers.getByLabel(say("search.name"), { exact: true }).first().fill(name);
    await hers.getByRole("button", { name: say("search.submit"), exact: true }).click();
    await expect(hers.getByText(say("search.unlogged.lead"))).toBeVisible();
  }

  async function pageNow(kind: string): Promise<void> {
    await hers.getByRole("radio", { name: kind }).check();
    await hers.getByRole("button", { name: say("alerts.new.submit") }).click();
    await expect(hers).toHaveURL(/\/alerts\/[0-9a-f-]{36}$/);
  }

  const bar = (page: Page) => page.getByRole("region", { name: say("layout.alerts") });

  test("for somebody who was searched for and not found; and again from the palette, by the keyboard alone", async () => {
    await his.goto(`${install.origin}/rules`);
    await test.step("the search that finds nobody raises the alert", async () => {
      await lookFor("Ержан Незаписанный");
      await expectAccessible(hers);
      await hers.getByRole("button", { name: say("alerts.new.submit") }).click();
      await expect(hers.getByRole("alert", { name: say("ui.summary.invalid", { count: 1 }) })).toBeVisible();
      await expect(hers.getByLabel(say("search.unlogged.name"))).toHaveValue("Ержан Незаписанный");
      await pageNow(KIND);
    });
    await expect(bar(his)).toContainText(KIND);

    const codename = ((await bar(his).locator("b").first().textContent()) ?? "").trim();
    await test.step("the palette finds the case by its codename and offers an alert on it", async () => {
      await his.keyboard.press("Control+k");
      const field = his.getByRole("combobox", { name: say("palette.label") });
      await expect(field).toBeFocused();
      await his.keyboard.type(codename.toLowerCase().slice(0, 5));
      const choices = his.getByRole("dialog").getByRole("option");
      await expect(choices.first()).toContainText(codename);
      await expectAccessible(his);
      expect(his.url()).toBe(`${install.origin}/rules`);
      await his.keyboard.press("ArrowDown");
      const marked = his.getByRole("dialog").getByRole("option", { selected: true });
      await expect(marked).toHaveText(say("palette.raiseOn", { codename }));
      await his.keyboard.press("Enter");
      await expect(his).toHaveURL(/\/alerts\/new\?case=[0-9a-f-]{36}$/);
    });

    await test.step("? opens the keyboard map where nobody types, and Esc closes it", async () => {
      await his.goto(`${install.origin}/rules`);
      await his.locator("body").press("?");
      const map = his.getByRole("dialog", { name: say("palette.map.title") });
      await expect(map).toBeVisible();
      await expectAccessible(his);
      await his.keyboard.press("Escape");
      await expect(map).toBeHidden();
    });
  });

  test("the tabs of a browser share one stream; when its keeper closes, the next goes on; offline is said", async () => {
    const context = his.context();
    const streams: Page[] = [];
    context.on("request", (request) => {
      if (request.url().endsWith("/api/events")) streams.push(request.frame().page());
    });
    await his.goto(`${install.origin}/rules`);
    const next = await context.newPage();
    await next.goto(`${install.origin}/cases`);
    await expect.poll(() => streams.length).toBeGreaterThan(0);
    expect(streams).not.toContain(next);
    await his.close();
    await expect.poll(() => streams.includes(next)).toBe(true);

    const other = label("alert_kind", "ill_treatment", "en");
    await lookFor("Другой Незаписанный");
    await pageNow(other);
    await expect(bar(next)).toContainText(other);

    await context.setOffline(true);
    await expect(bar(next)).toContainText(say("alerts.bar.offlineShort"));
    await context.setOffline(false);
    await expect(bar(next)).not.toContainText(say("alerts.bar.offlineShort"));
  });
});
