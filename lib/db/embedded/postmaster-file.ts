import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identify, isPostgresIn, type ProcessIdentity } from "./process-identity.ts";

const FILE = "postmaster.pid";

/** What a running PostgreSQL says of itself in its folder. */
export type Postmaster = { process: ProcessIdentity; socketFolder: string; state: string };

/** The living PostgreSQL of a folder; null when there is none. */
export function findPostmaster(folder: string): Postmaster | null {
  const lines = readLines(folder);
  if (!lines) return null;
  const known = identify(Number(lines[0]));
  if (!known || !isPostgresIn(known.pid, realpathSync(folder))) return null;
  return { process: known, socketFolder: lines[4]?.trim() ?? "", state: lines[7]?.trim() ?? "starting" };
}

/**
 * Puts our own number into the file that a killed PostgreSQL left behind. Its number may belong to another program by now, or to
 * remains nobody has collected, and PostgreSQL would take either for itself and refuse to start; that of its parent it ignores. The rest
 * of the file stays, because by it PostgreSQL finds out whether any of the killed one's processes still hold its memory.
 */
export function disownLeftFile(folder: string): void {
  const lines = readLines(folder);
  if (!lines || findPostmaster(folder)) return;
  writeFileSync(join(folder, FILE), [String(process.pid), ...lines.slice(1)].join("\n"));
}

/** The folder of the socket named in a file that a killed PostgreSQL left behind; null when there is no such file. */
export function leftSocketFolder(folder: string): string | null {
  return readLines(folder)?.[4]?.trim() || null;
}

function readLines(folder: string): string[] | null {
  try {
    return readFileSync(join(folder, FILE), "utf8").split("\n");
  } catch {
    return null;
  }
}
