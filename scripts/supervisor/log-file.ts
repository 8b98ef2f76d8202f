import { openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const LARGEST = 10 * 1024 * 1024;

/** The path of a part's log; one that has grown large is put aside first, over the one put aside before. */
export function logFile(folder: string, part: string): string {
  const path = join(folder, `${part}.log`);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(path, `${path}.1`);
  return path;
}

export function openLog(path: string): number {
  return openSync(path, "a", 0o600);
}

/** How long a log is now, to read later only what came after. */
export function lengthOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export function readFrom(path: string, from: number): string {
  return readFileSync(path).subarray(from).toString("utf8");
}

export function lastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join("\n");
}
