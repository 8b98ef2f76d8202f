import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";

const WITHIN_MS = 60_000;

/** A port of this computer that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
    server.once("error", reject);
  });
}

/** Asks until a page answers 200. Errors: when the program that should answer ends, or a minute is over. */
export async function untilAnswers(address: string, program: ChildProcess): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  while (performance.now() < end && program.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`nothing answers at ${address}`);
}
