import process from "node:process";
import { OperatorError } from "../../lib/operator-error.ts";
import type { Closing } from "./closing.ts";
import { type StartOptions, start } from "./start.ts";
import { type Out, say, seconds } from "./terminal.ts";

/**
 * Runs the whole program on this machine until `signal` fires, then stops it in order: web and worker, then the database. Whatever has
 * been started is stopped too when something fails.
 * @returns the exit code
 */
export async function supervise(
  signal: AbortSignal,
  options: StartOptions & { out?: Out } = {},
): Promise<number> {
  const out = options.out ?? process.stdout;
  const closing: Closing = [];
  try {
    const { failed } = await start(signal, options, out, closing);
    await Promise.race([
      new Promise((told) => signal.addEventListener("abort", told, { once: true })),
      failed,
    ]);
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    if (!(error instanceof OperatorError)) throw error;
    say(out, error.message);
    return 1;
  } finally {
    const began = performance.now();
    for (const close of closing.reverse()) await close();
    if (closing.length > 1) say(out, `Stopped (${seconds(performance.now() - began)}).`);
  }
}
