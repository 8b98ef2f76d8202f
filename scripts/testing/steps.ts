import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  failuresOfPlaywright,
  failuresOfVitest,
  type PlaywrightReport,
  type VitestReport,
} from "./failures.ts";

/** @property failures the failed tests, each with why, as far as the runner told */
export type Tally = { name: string; passed: number; failed: number; failures: string[] };

const reports = mkdtempSync(join(tmpdir(), "amparo-reports-"));

/** Runs a program to its end with the terminal as its own. @returns its exit code */
function program(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("error", () => resolve(127));
    child.on("exit", (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}

function say(text: string): void {
  process.stdout.write(`\n── ${text}\n`);
}

/** A tool that says yes or no counts as one. Given two, the second runs when the first has passed. */
async function check(
  name: string,
  command: string,
  args: string[],
  then?: string,
  thenArgs: string[] = [],
): Promise<Tally> {
  say(name);
  const code = (await program(command, args)) || (then ? await program(then, thenArgs) : 0);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] };
}

async function vitest(project: "pure" | "db", env: Record<string, string> = {}): Promise<Tally> {
  say(`tests: ${project}`);
  const file = join(reports, `${project}.json`);
  const code = await program(
    "node_modules/.bin/vitest",
    ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    env,
  );
  const report = readJson<VitestReport>(file);
  return counted(
    `tests: ${project}`,
    code,
    report?.numPassedTests ?? 0,
    report?.numFailedTests ?? 0,
    report ? failuresOfVitest(report) : [],
  );
}

type Journeys = { name?: string; args?: string[]; env?: Record<string, string> };

/** The journeys; without words of its own, all but those that need a proxy of the system. */
async function playwright(
  chromium: string,
  { name = "journeys", args = ["--grep-invert=@https"], env = {} }: Journeys = {},
): Promise<Tally> {
  say(name);
  const file = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const code = await program("node_modules/.bin/playwright", ["test", ...args], {
    ...env,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readJson<PlaywrightReport>(file);
  const { expected, unexpected, flaky } = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return counted(name, code, expected, unexpected + flaky, report ? failuresOfPlaywright(report) : []);
}

/** A runner that failed without naming a failed test, or ran none, has failed. */
function counted(name: string, code: number, passed: number, failed: number, failures: string[]): Tally {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, failures };
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}

export const run = { check, vitest, playwright };

/** Says what failed, and as the last line how much passed. @returns the exit code */
export function closingLine(tallies: readonly Tally[]): number {
  const failing = tallies.filter((tally) => tally.failed > 0);
  for (const { name, failed, failures } of failing)
    process.stdout.write([`\nFailed: ${name} (${failed})`, ...failures].join("\n  "));
  const sum = (key: "passed" | "failed") => tallies.reduce((total, tally) => total + tally[key], 0);
  process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
  return failing.length > 0 ? 1 : 0;
}
