import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Closing } from "./ground.ts";
import { ROOT } from "./root.ts";

/** The program as its operator starts it. `readyMs` is from the command to the first answer that all is ready, as it says itself. */
export type Program = { origin: string; pid: number; readyMs: number; stop(): Promise<void> };

/** Starts the built program. @param settings environment settings, its port among them */
export async function startProgram(
  settings: Record<string, string> & { PORT: string },
  closing: Closing,
): Promise<Program> {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    AMPARO_ORIGIN: `http://localhost:${settings.PORT}`,
    ...settings,
  };
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "scripts", "supervisor.ts")], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => stopped(child);
  closing.push(stop);
  await untilReady(child);
  return {
    origin: env.AMPARO_ORIGIN as string,
    pid: child.pid as number,
    readyMs: performance.now() - began,
    stop,
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Ctrl-C stops it.")) resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((settle) => child.once("exit", settle));
  child.kill("SIGTERM");
  await gone;
}
