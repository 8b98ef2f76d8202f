import { spawn } from "node:child_process";
import { closeSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { OperatorError } from "../../lib/operator-error.ts";
import { sourceStamp } from "./build-stamp.ts";
import { childEnv } from "./child-env.ts";
import { lastLines, lengthOf, openLog, readFrom } from "./log-file.ts";

const stampFile = (root: string) => join(root, ".next", "amparo-build.json");

/** Whether `.next` holds a whole build of the sources as they are now. */
export function isBuilt(root: string): boolean {
  if (!existsSync(join(root, ".next", "BUILD_ID"))) return false;
  try {
    return (
      (JSON.parse(readFileSync(stampFile(root), "utf8")) as { sources: string }).sources === sourceStamp(root)
    );
  } catch {
    return false;
  }
}

/**
 * Generates the database client and builds the web.
 * Errors: `OperatorError` with the last words of the build; nothing is taken for built then.
 */
export async function build(root: string, log: string, signal: AbortSignal): Promise<void> {
  rmSync(stampFile(root), { force: true });
  const sources = sourceStamp(root);
  await run([join(root, "scripts", "generate.ts")], root, log, signal);
  await run([join(root, "node_modules", "next", "dist", "bin", "next"), "build"], root, log, signal);
  writeFileSync(stampFile(root), JSON.stringify({ sources }));
}

async function run(args: string[], root: string, log: string, signal: AbortSignal): Promise<void> {
  const from = lengthOf(log);
  const file = openLog(log);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...childEnv({ NODE_ENV: "production" }), NO_COLOR: "1" },
    detached: true,
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  const end = () => child.pid && process.kill(-child.pid, "SIGTERM");
  signal.addEventListener("abort", end, { once: true });
  const code = await new Promise((settle) => {
    child.once("exit", settle);
    child.once("error", () => settle(null));
  });
  signal.removeEventListener("abort", end);
  signal.throwIfAborted();
  if (code !== 0)
    throw new OperatorError(
      `The program could not be built. Its last words (all of them: ${log}):\n${lastLines(readFrom(log, from), 20)}`,
    );
}
