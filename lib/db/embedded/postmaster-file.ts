import "server-only";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { identify, isPostgresIn, type ProcessIdentity } from "./process-identity.ts";

/** What a running PostgreSQL says of itself in its folder. */
export type Postmaster = { process: ProcessIdentity; socketFolder: string; state: string };

/**
 * The living PostgreSQL of a folder; null when there is none. A file left by one that was killed is taken away when its number belongs
 * to another program by now, since PostgreSQL would take that for itself and refuse to start.
 */
export function findPostmaster(folder: string): Postmaster | null {
  const path = join(folder, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return null;
  }
  const process = identify(Number(lines[0]));
  if (!process) return null;
  if (!isPostgresIn(process.pid, realpathSync(folder))) {
    rmSync(path, { force: true });
    return null;
  }
  return { process, socketFolder: lines[4]?.trim() ?? "", state: lines[7]?.trim() ?? "starting" };
}

/** The folder of the socket named in a file that a killed PostgreSQL left behind; null when there is no such file. */
export function leftSocketFolder(folder: string): string | null {
  try {
    return readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[4]?.trim() || null;
  } catch {
    return null;
  }
}
