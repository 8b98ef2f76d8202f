import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../../operator-error.ts";
import { giveTo, postgresAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { type ClusterPlace, DATA_ARGUMENT, SUPERUSER } from "./cluster.ts";
import { CLEAN_ENV, localeFlags } from "./configuration.ts";
import { makeSocketFolder, removeSocketFolder } from "./socket-folder.ts";

export function hasCluster(folder: string): boolean {
  return existsSync(join(folder, "PG_VERSION"));
}

/**
 * Makes a new cluster beside its place and moves it there when it is whole, so that one interrupted half-way is never taken for one.
 * Errors: `OperatorError` with what `initdb` said.
 */
export async function makeCluster({
  folder,
  password,
}: Pick<ClusterPlace, "folder" | "password">): Promise<void> {
  const account = postgresAccount();
  const { initdb } = findBinaries(account);
  const fresh = `${resolve(folder)}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(account, fresh);
  const closed = makeSocketFolder(account);
  const passwordFile = join(closed, "password");
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(account, passwordFile);
    await promisify(execFile)(
      initdb,
      [
        `--pgdata=${DATA_ARGUMENT ?? fresh}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--data-checksums",
        ...localeFlags(),
      ],
      { cwd: fresh, env: CLEAN_ENV, ...account },
    );
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new OperatorError(
      `The database could not be made.\n${(error as { stderr?: string }).stderr?.trim() ?? ""}`,
    );
  } finally {
    removeSocketFolder(closed);
  }
  renameSync(fresh, folder);
  chmodSync(folder, 0o700);
}
