import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { type Account, giveTo } from "./account.ts";

/**
 * A socket's path may have about a hundred characters, and a watcher of source files dies on meeting one, so sockets live apart from the
 * data, in a fresh folder with a name nobody can guess beforehand, closed to everybody else.
 */
const PLACE = "/tmp/amparo-";

/** @param again the folder a server listened in before and shall listen in once more; made anew if it has been swept away */
export function makeSocketFolder(account: Account, again?: string): string {
  if (again && existsSync(again)) return again;
  if (again) mkdirSync(again, { mode: 0o700 });
  const folder = again ?? mkdtempSync(PLACE);
  giveTo(account, folder);
  return folder;
}

/** Takes away a folder made by `makeSocketFolder`, here or in a process that was killed. Anything else is left alone. */
export function removeSocketFolder(folder: string | null): void {
  if (!folder?.startsWith(PLACE) || folder.includes("..")) return;
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory()) rmSync(folder, { recursive: true, force: true });
}
