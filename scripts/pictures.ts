import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium, type Page } from "@playwright/test";
import { DEMO_PEOPLE } from "./demo/colleagues.ts";
import { fillDemo } from "./demo/fill.ts";
import { standIn } from "./demo/stand-in.ts";
import { supervise } from "./supervisor/supervise.ts";
import { chromiumPath } from "./testing/chromium.ts";

/** `npm run pictures`: the pictures of the README, taken of the demo as it is. */
const PORT = 3190;
const ORIGIN = `http://localhost:${PORT}`;
const PASSPHRASE = "harbour lantern meadow copper";
const folder = mkdtempSync(join(tmpdir(), "amparo-pictures-"));
Object.assign(process.env, {
  PORT: String(PORT),
  AMPARO_ORIGIN: ORIGIN,
  AMPARO_DATA_DIR: join(folder, "data"),
  AMPARO_KEY_FILE: join(folder, "demo.key"),
  AMPARO_DEMO_PASSPHRASE: PASSPHRASE,
});

await standIn(PORT + 1);

const done = new AbortController();
const running = supervise(done.signal, { fill: (urls) => fillDemo(urls, PASSPHRASE) });

try {
  await ready();
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "en-GB" });
  await signIn(page);
  await page.screenshot({ path: "docs/board.png" });
  await page
    .getByRole("region", { name: "Alerts", exact: true })
    .getByRole("listitem")
    .filter({ hasText: "Ержан Тестов" })
    .locator('a[href^="/cases/"]')
    .first()
    .click();
  await page.waitForURL(/\/cases\//);
  await page.screenshot({ path: "docs/case.png" });
  await browser.close();
} finally {
  done.abort();
  process.exitCode = await running;
}

async function ready(): Promise<void> {
  const end = Date.now() + 180_000;
  while (Date.now() < end) {
    const answer = await fetch(`${ORIGIN}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  throw new Error("the demo did not come up");
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${ORIGIN}/sign-in`);
  await page.getByLabel("Email").fill(DEMO_PEOPLE[0]?.email ?? "");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Board" }).waitFor();
}
