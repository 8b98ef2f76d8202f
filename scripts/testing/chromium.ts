import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function own(): string | undefined {
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

/**
 * A Chromium for the journeys: `CHROMIUM_PATH`, one on the PATH, or Playwright's own. Where there is none it is installed, by Playwright
 * or, as root on Debian, by apt-get; else the command that does it is printed and the process ends.
 */
export async function chromiumPath(): Promise<string> {
  const found = process.env.CHROMIUM_PATH ?? onPath() ?? own() ?? installed();
  if (found) return found;
  process.stdout.write(
    "The journeys need a Chromium. Install one with: npx playwright install --with-deps chromium\n",
  );
  process.exit(1);
}

function installed(): string | undefined {
  process.stdout.write("No Chromium here; installing one.\n");
  spawnSync("node_modules/.bin/playwright", ["install", "chromium"], { stdio: "ignore", timeout: 300_000 });
  if (own()) return own();
  if (process.getuid?.() !== 0) return undefined;
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return onPath();
}
