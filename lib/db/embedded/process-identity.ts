import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";

/** A process told apart from a later one with the same number: `startedAt` is the boot and the tick it began in. */
export type ProcessIdentity = { pid: number; startedAt: string };

const HAS_PROC = existsSync("/proc/self/stat");

/** The identity of a living process; null when there is none, or only its remains that nobody has collected. */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = HAS_PROC ? fromProc(pid) : fromPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isAlive(known: ProcessIdentity): boolean {
  return identify(known.pid)?.startedAt === known.startedAt;
}

function fromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in brackets may hold anything, so the fields are counted from its last bracket: state, …, threads (18th), start (20th).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isDead = fields[0] === "Z" || fields[0] === "X";
    // While other threads are still ending, its files and ports are not free yet.
    if (isDead && Number(fields[17]) <= 1) return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  return ps(pid, "lstart=");
}

function ps(pid: number, column: string): string | null {
  try {
    return (
      execFileSync("ps", ["-o", column, "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || null
    );
  } catch {
    return null;
  }
}

/** Whether a process is a PostgreSQL that works in `folder` (an absolute path without links). */
export function isPostgresIn(pid: number, folder: string): boolean {
  if (!HAS_PROC) return ps(pid, "comm=")?.endsWith("postgres") ?? false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Waits until a process has gone. @returns whether it has, within the time */
export async function hasGone(known: ProcessIdentity, withinMs: number, pauseMs = 20): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (isAlive(known)) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return true;
}
