import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasGone, identify, isAlive, type ProcessIdentity } from "../../lib/db/embedded/process-identity.ts";
import { OperatorError } from "../../lib/operator-error.ts";

type Holder = ProcessIdentity & { isStopping: boolean };
export type DataLock = { stopping(): void; release(): void };

const STOPPING_MS = 60_000;
const TRIES = 5;

/**
 * Makes this process the only one that runs on a data folder. A holder that was killed is told from a living one by its number and its
 * start; one that is stopping is waited for.
 * Errors: `OperatorError` when another runs there.
 */
export async function lockData(dir: string, onWait: () => void = () => undefined): Promise<DataLock> {
  const path = join(dir, "supervisor.lock");
  const own = identify(process.pid);
  if (!own) throw new Error("this process cannot find itself");
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (place(path, own))
      return {
        stopping: () => writeWhole(path, { ...own, isStopping: true }),
        release: () => free(path, own),
      };
    const holder = read(path);
    if (holder && isAlive(holder)) {
      if (!holder.isStopping)
        throw new OperatorError(
          `Amparo already runs on ${dir} (process ${holder.pid}). Stop it first, or set AMPARO_DATA_DIR to another folder.`,
        );
      onWait();
      if (!(await hasGone(holder, STOPPING_MS)))
        throw new OperatorError(
          `The Amparo on ${dir} (process ${holder.pid}) has been stopping for a minute and is still there.`,
        );
    }
    takeAway(path, holder);
  }
  throw new OperatorError(`Others are starting on ${dir} at this moment. Try again.`);
}

/** Linking is all or nothing, and what is linked is whole: nobody ever reads half a lock. */
function place(path: string, own: ProcessIdentity): boolean {
  const aside = `${path}.${own.pid}`;
  writeFileSync(aside, JSON.stringify({ ...own, isStopping: false } satisfies Holder));
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(aside);
  }
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

/** Takes the lock of a dead holder away. When another was quicker and has placed its own meanwhile, that one is put back. */
function takeAway(path: string, dead: Holder | null): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = read(aside);
  if (moved && moved.startedAt !== dead?.startedAt && isAlive(moved)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function free(path: string, own: ProcessIdentity): void {
  if (read(path)?.startedAt === own.startedAt) rmSync(path, { force: true });
}

function writeWhole(path: string, holder: Holder): void {
  writeFileSync(`${path}.new`, JSON.stringify(holder));
  renameSync(`${path}.new`, path);
}
