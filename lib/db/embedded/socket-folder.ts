import { chmodSync, lstatSync, mkdtempSync, rmSync } from "node:fs";
import { type Account, giveTo } from "./account.ts";

/**
 * A socket's path may have about a hundred characters, and a watcher of source files dies on meeting one, so sockets live apart from the
 * data, in a fresh folder with a name nobody can guess beforehand, closed to everybody else.
 */
const PLACE = "/tmp/amparo-";

export function makeSocketFolder(account: Account): string {
  const folder = mkdtempSync(PLACE);
  chmodSync(folder, 0o700);
  giveTo(account, folder);
  return folder;
}

/** Takes away a folder made by `makeSocketFolder`, here or in a process that was killed. Anything else is left alone. */
export function removeSocketFolder(folder: string | null): void {
  if (!folder?.startsWith(PLACE) || folder.includes("..")) return;
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory()) rmSync(folder, { recursive: true, force: true });
}
