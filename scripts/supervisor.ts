import { existsSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { supervise } from "./supervisor/supervise.ts";

const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });

if (existsSync(".env")) process.loadEnvFile(".env");

const told = new AbortController();
for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(name, () => told.abort());
// A closed terminal is no reason to leave the children alone.
process.stdout.on("error", () => undefined);

let code = 0;
/** What nobody foresaw: said in full, and everything is stopped. */
const fail = (fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`);
  code = 1;
  told.abort();
};
process.on("uncaughtException", fail);

code ||= await supervise(told.signal, { isDev: values.dev }).catch((fault) => {
  fail(fault);
  return 1;
});
process.exit(code);
