import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { validate } from "uuid";
import { blobRoot, UNFINISHED } from "./blobs.ts";

/** A file younger than this may belong to an upload whose row is still being written. Milliseconds. */
const LEAST_AGE_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files of one organisation that no row names: of uploads that were broken off, and of documents that are purged.
 * It goes folder by folder, so that it never holds more than a part of the names.
 *
 * @param known answers which of these documents have a row
 * @param now milliseconds since the epoch
 * @returns how many files are gone
 */
export async function removeOrphans(
  orgId: string,
  known: (documentIds: readonly string[]) => Promise<ReadonlySet<string>>,
  now: number,
): Promise<number> {
  const top = join(/* turbopackIgnore: true */ blobRoot(), orgId);
  let removed = 0;
  for (const part of await namesIn(top)) {
    const folder = join(/* turbopackIgnore: true */ top, part);
    const old: string[] = [];
    for (const name of await namesIn(folder)) {
      if (validate(idOf(name)) && (await ageOf(join(folder, name), now)) > LEAST_AGE_MS) old.push(name);
    }
    const kept = old.length > 0 ? await known([...new Set(old.map(idOf))]) : new Set();
    for (const name of old.filter((each) => each.endsWith(UNFINISHED) || !kept.has(idOf(each)))) {
      await rm(join(folder, name), { force: true });
      removed += 1;
    }
  }
  return removed;
}

const idOf = (name: string) => name.slice(0, 36);

/** A folder that is not there holds nothing. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT") return [];
    throw fault;
  });
}

async function ageOf(path: string, now: number): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found ? now - found.mtimeMs : 0;
}
