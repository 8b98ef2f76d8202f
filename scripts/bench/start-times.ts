import { join } from "node:path";
import type { Closing } from "./ground.ts";
import { freePort } from "./ports.ts";
import { startProgram } from "./program.ts";

/** Seconds from the command to ready, of a built install with a database of its own: the first start, which makes everything, and the next. */
export async function startTimes(folder: string, closing: Closing): Promise<{ first: number; next: number }> {
  const settings = {
    PORT: String(await freePort()),
    AMPARO_DATA_DIR: join(folder, "own", "data"),
    AMPARO_KEY_FILE: join(folder, "own", "amparo.key"),
  };
  const first = await startProgram(settings, closing);
  await first.stop();
  const next = await startProgram(settings, closing);
  await next.stop();
  return { first: first.readyMs / 1000, next: next.readyMs / 1000 };
}
