import { defineConfig } from "@playwright/test";

/** Flags that keep a browser in a closed network quiet; none of them changes what a page may do. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Each journey brings up a program of its own; two cores carry two.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // No journey is about speed: what hangs is ended, what a busy machine makes slow is not.
  timeout: 900_000,
  expect: { timeout: 45_000 },
  reporter: [["list"], ["json"]],
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    actionTimeout: 60_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: QUIET },
  },
});
