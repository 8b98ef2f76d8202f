import { execFile, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import autocannon from "autocannon";
import type { Asking } from "./asking.ts";
import { FRESH_KEY, luaScript } from "./lua-script.ts";

const run = promisify(execFile);

/** What one page did under load. Times in milliseconds. */
export type Measured = { perSecond: number; p50: number; p95: number; p99: number; failed: number };

const isThereWrk = () => spawnSync("wrk", ["-v"]).error === undefined;

/** The name of what drives: wrk where it is installed, else autocannon. */
export const driver = (): string => (isThereWrk() ? "wrk" : "autocannon");

/** Sends the requests in turn, for some seconds, with so many clients at once, and answers with what the driver saw. */
export function drive(
  origin: string,
  asked: readonly Asking[],
  clients: number,
  seconds: number,
  folder: string,
): Promise<Measured> {
  return isThereWrk()
    ? driveWrk(origin, asked, clients, seconds, folder)
    : driveAutocannon(origin, asked, clients, seconds);
}

async function driveWrk(
  origin: string,
  asked: readonly Asking[],
  clients: number,
  seconds: number,
  folder: string,
): Promise<Measured> {
  const script = join(folder, "drive.lua");
  writeFileSync(script, luaScript(asked, new URL(origin).host));
  const { stdout } = await run("wrk", [
    "-t1",
    `-c${clients}`,
    `-d${seconds}s`,
    "--timeout",
    "10s",
    "-s",
    script,
    origin,
  ]);
  const found = /RESULT (\S+) (\S+) (\S+) (\S+) (\d+)/.exec(stdout);
  if (!found) throw new Error(`wrk said nothing of ${asked[0]?.path}`);
  const [perSecond, p50, p95, p99, failed] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { perSecond, p50, p95, p99, failed };
}

/** autocannon knows no 95th percentile; its 97.5th stands in, which is never less. */
async function driveAutocannon(
  origin: string,
  asked: readonly Asking[],
  clients: number,
  seconds: number,
): Promise<Measured> {
  const requests = asked.map((each) => ({
    ...each,
    setupRequest: (request: { body?: string }) => ({
      ...request,
      body: each.body.replaceAll(FRESH_KEY, () => randomUUID()),
    }),
  }));
  const seen = await autocannon({ url: origin, connections: clients, duration: seconds, requests });
  return {
    perSecond: seen.requests.average,
    p50: seen.latency.p50,
    p95: seen.latency.p97_5,
    p99: seen.latency.p99,
    failed: seen.non2xx - seen["3xx"] + seen.errors,
  };
}
