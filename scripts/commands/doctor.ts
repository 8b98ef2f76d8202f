import process from "node:process";
import { parseArgs } from "node:util";
import { hasKeyFile, readKeyFile, requireApart } from "../../lib/crypto/key-file.ts";
import type { RoleUrls } from "../../lib/db/urls.ts";
import { readEnv } from "../../lib/env.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { isBuilt } from "../supervisor/build.ts";
import { channelFindings } from "./doctor-channels.ts";
import { databaseFindings } from "./doctor-database.ts";
import { mailFindings } from "./doctor-mail.ts";
import { bad, type Finding, good, warning } from "./finding.ts";
import { withDatabase } from "./with-database.ts";

const MARKS = { good: "ok     ", warning: "look   ", bad: "mend   " } as const;

/** `doctor`: how everything stands, in words and never in values. @returns 1 when something has to be mended */
export async function doctor(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const findings = [
    ...settings(),
    ...key(),
    program(),
    ...(await database()),
    ...(await mailFindings()),
    ...(await channelFindings()),
  ];
  for (const { state, about, words } of findings)
    process.stdout.write(`${MARKS[state]}${about.padEnd(12)}${words}\n`);
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
}

function settings(): Finding[] {
  const env = readEnv();
  const wrong = (["web", "data", "keys", "server", "mail", "channels", "testing"] as const).flatMap(
    (group) => {
      try {
        void env[group];
        return [];
      } catch (error) {
        return [bad("settings", wordsOf(error))];
      }
    },
  );
  if (wrong.length > 0) return wrong;
  const findings = [good("settings", "can be read")];
  if (!env.web.origin.startsWith("https:"))
    findings.push(warning("address", "AMPARO_ORIGIN is not https: only this computer can sign in"));
  if (env.testing.testClock)
    findings.push(warning("clock", "AMPARO_TEST_CLOCK is 1: the time may be a test's"));
  return findings;
}

function key(): Finding[] {
  try {
    const { keyFile, dataDir } = readEnv().keys;
    if (!hasKeyFile(keyFile)) return [warning("key", "there is no key file; one is made at the first start")];
    requireApart(keyFile, dataDir);
    readKeyFile(keyFile);
    return [good("key", "the key file is there, apart from the data, and closed to others")];
  } catch (error) {
    return [bad("key", wordsOf(error))];
  }
}

function program(): Finding {
  return isBuilt(process.cwd())
    ? good("program", "is built")
    : warning("program", "is not built from these sources; the next start builds it");
}

async function database(): Promise<Finding[]> {
  try {
    return await withDatabase((urls: RoleUrls) => databaseFindings(urls));
  } catch (error) {
    return [bad("database", wordsOf(error))];
  }
}

/** What an unforeseen fault says may quote anything, so only its kind is told. */
function wordsOf(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  const { code, name } = error as { code?: string; name?: string };
  return `cannot be told (${code ?? name})`;
}
