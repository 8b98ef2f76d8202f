import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { hasGone, identify, type ProcessIdentity } from "../../lib/db/embedded/process-identity.ts";
import { lengthOf, openLog } from "./log-file.ts";

/** A program to keep running. `log` null: it writes to this terminal. */
export type ChildSpec = {
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log: string | null;
};

export type ChildNews = {
  started(name: string, process: ProcessIdentity): void;
  ended(name: string, how: string, againInMs: number): void;
};

/** How a kept child came to be given up: its exit code, and where in its log its last life began. */
export type GivenUp = { code: number | null; logFrom: number };

export type KeptChild = { name: string; proven(): void; givenUp: Promise<GivenUp>; stop(): Promise<void> };

const PAUSES_MS = [0, 500, 2000, 5000, 10_000, 30_000];
const WELL_MS = 60_000;
const GRACE_MS = 25_000;
const FIRST_TRIES = 3;
/** What a program says with this code does not change by starting it again: it refuses the settings or the database. */
export const REFUSES = 78;

/**
 * Starts a program and starts it again whenever it ends, later each time that it does not last. One that has never been proven to work
 * is given up after three tries; one that refuses, at once.
 */
export function keep(spec: ChildSpec, news: ChildNews): KeptChild {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;
  let isProven = false;
  let lives = 0;
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<GivenUp>();

  const start = () => {
    const began = performance.now();
    const logFrom = spec.log ? lengthOf(spec.log) : 0;
    child = launch(spec);
    if (child.pid) news.started(spec.name, identify(child.pid) ?? { pid: child.pid, startedAt: "" });
    let hasEnded = false;
    const ended = (code: number | null, signal: NodeJS.Signals | null) => {
      if (hasEnded || isStopping) return;
      hasEnded = true;
      child = null;
      lives = performance.now() - began > WELL_MS ? 1 : lives + 1;
      if (code === REFUSES || (!isProven && lives >= FIRST_TRIES)) return giveUp({ code, logFrom });
      const pause = PAUSES_MS[Math.min(lives, PAUSES_MS.length) - 1] ?? 0;
      news.ended(spec.name, signal ? `was ended by ${signal}` : `ended with ${code}`, pause);
      timer = setTimeout(start, pause);
    };
    child.once("exit", ended);
    child.once("error", () => ended(null, null));
  };
  start();

  const stop = async () => {
    isStopping = true;
    clearTimeout(timer);
    const known = child?.pid ? identify(child.pid) : null;
    if (known) await endProcess(known, GRACE_MS);
  };
  const proven = () => {
    isProven = true;
  };
  return { name: spec.name, proven, givenUp, stop };
}

/** In a session of its own: Ctrl-C in the terminal is for the supervisor, which then stops things in their order. */
function launch({ command, args, cwd, env, log }: ChildSpec): ChildProcess {
  if (log === null)
    return spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "inherit", "inherit"] });
  const file = openLog(log);
  try {
    return spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", file, file] });
  } finally {
    closeSync(file);
  }
}

/** Asks a process to end; then ends what is left of it and of everything it started. */
export async function endProcess(known: ProcessIdentity, graceMs: number): Promise<void> {
  send(known.pid, "SIGTERM");
  await hasGone(known, graceMs);
  send(-known.pid, "SIGKILL");
  await hasGone(known, graceMs);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
