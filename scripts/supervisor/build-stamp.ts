import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a build is made of. The worker and the scripts run from their sources and are no part of it. */
const FOLDERS = ["app", "components", "lib", "messages", "prisma/schema", "public"];
const NOT_BUILT = /\.test\.tsx?$|\.d\.json\.ts$|\.md$|^lib\/(testing|db\/generated|db\/embedded)\//;
const ROOT_FILE = /\.(m?[jt]s|json)$/;
const NOT_ROOT = /^(next-env\.d\.ts|knip\.json|biome\.json|vitest\.config\.ts|playwright\.config\.ts)$/;

/** One word for the content of everything the build reads: it changes when any of it does, and not by copying or checking out again. */
export function sourceStamp(root: string): string {
  const hash = createHash("sha256");
  const files = [...FOLDERS.flatMap((folder) => filesIn(root, folder)), ...rootFiles(root)].sort();
  for (const file of files)
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(root, file)))
        .digest(),
    );
  return hash.digest("hex");
}

function filesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((file) => !NOT_BUILT.test(file));
  } catch {
    return [];
  }
}

function rootFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ROOT_FILE.test(entry.name) && !NOT_ROOT.test(entry.name))
    .map((entry) => entry.name);
}
