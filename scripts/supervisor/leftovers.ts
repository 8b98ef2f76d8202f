import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, type ProcessIdentity } from "../../lib/db/embedded/process-identity.ts";
import { endProcess } from "./child.ts";

const GRACE_MS = 10_000;

/** Which processes a supervisor has started, kept on disk so that the next one finds them when this one is killed. */
export function childRecord(dir: string): {
  note(name: string, process: ProcessIdentity): void;
  clear(): void;
  endLeftovers(): Promise<number>;
} {
  const path = join(dir, "children.json");
  const noted = new Map<string, ProcessIdentity>();
  const note = (name: string, process: ProcessIdentity) => {
    noted.set(name, process);
    writeFileSync(`${path}.new`, JSON.stringify([...noted.values()]));
    renameSync(`${path}.new`, path);
  };
  const endLeftovers = async () => {
    const left = read(path).filter(isAlive);
    await Promise.all(left.map((process) => endProcess(process, GRACE_MS)));
    return left.length;
  };
  return { note, clear: () => rmSync(path, { force: true }), endLeftovers };
}

function read(path: string): ProcessIdentity[] {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessIdentity[];
  } catch {
    return [];
  }
}
