import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Closing } from "../ground.ts";
import { ROOT } from "../root.ts";

export type SseFloor = { origin: string; say(): Promise<{ subject: string; at: number }> };

/** Starts the bare server in a process of its own, as the program is; `say` tells all its listeners of something new. */
export async function startSseFloor(closing: Closing): Promise<SseFloor> {
  const child = fork(join(ROOT, "scripts", "bench", "alerts", "sse-floor.ts"), {
    stdio: "ignore",
    execArgv: [],
  });
  closing.push(() => void child.kill("SIGKILL"));
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { port: number }));
    child.once("exit", (code) => reject(new Error(`the floor ended with ${code}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    say: async () => {
      const subject = randomUUID();
      const data = JSON.stringify({ kind: "alert.raised", subjectId: subject });
      const at = performance.now();
      child.send(`id: ${randomUUID()}\ndata: ${data}\n\n`);
      return { subject, at };
    },
  };
}
