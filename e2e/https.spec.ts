import { expect, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { freePort, type Install, startInstall } from "./fixtures/install";
import { listen } from "./fixtures/live";
import { setUp, signIn } from "./fixtures/people";
import { type HttpsProxy, startProxy } from "./fixtures/proxy";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");

/** As phones reach it: through the proxy that the README sets up. Needs `caddy`, so only `npm run test:external` runs it. */
test.describe("behind https", { tag: "@https" }, () => {
  test.use({ ignoreHTTPSErrors: true });

  let install: Install;
  let proxy: HttpsProxy;

  test.beforeAll(async () => {
    const [outside, inside] = [await freePort(), await freePort()];
    install = await startInstall({ PORT: String(inside), AMPARO_ORIGIN: `https://localhost:${outside}` });
    proxy = await startProxy(outside, inside);
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await proxy?.stop();
    await install?.stop();
  });

  test("setup, sign out, sign in, a case, and an alert that arrives by itself", async ({ browser }) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    expect(install.setupLink).toContain(install.origin);
    const dana = await setUp(page, install.setupLink, "en", {
      organisation: "Harbour Aid",
      name: "Dana Sarsen",
      email: "dana@example.org",
    });
    const cookie = (await context.cookies()).find(({ name }) => name === "__Host-amparo");
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax", path: "/" });

    await page
      .locator("summary")
      .filter({ hasText: say("layout.account") })
      .click();
    await page.getByRole("button", { name: say("auth.signOut"), exact: true }).click();
    await page.waitForURL(/\/sign-in/);
    await signIn(page, install.origin, dana);

    await page.goto(`${install.origin}/cases/new`);
    await page.getByLabel(say("logCase.fields.name"), { exact: true }).fill("Yerzhan Testov");
    await page.getByLabel(say("logCase.fields.hostState"), { exact: true }).selectOption("KZ");
    for (const field of ["nationality", "heldBy", "place", "heldSince", "sourceKind"])
      await page.locator(`input[name="${field}Unknown"]`).check();
    await page.getByRole("button", { name: say("logCase.submit"), exact: true }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await expect(page.locator("h1")).toContainText("Yerzhan Testov");

    const ear = await listen(page, install.origin);
    await page
      .getByRole("link", { name: say("case.raiseAlert") })
      .first()
      .click();
    await page.getByLabel(new RegExp(`^${label("alert_kind", "removal_now", "en")}`)).check();
    await page.getByRole("button", { name: say("alerts.new.submit"), exact: true }).click();
    await page.waitForURL(/\/alerts\/[0-9a-f-]{36}/);
    // Nobody else is here to be called; whoever may see the case is told that it has changed.
    await expect
      .poll(async () => (await ear.heard()).some((line) => line.includes("case.changed")))
      .toBe(true);
    await ear.stop();
  });
});
