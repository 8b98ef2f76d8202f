import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { OperatorError } from "../../operator-error.ts";
import { postgresAccount } from "./account.ts";
import { hasCluster } from "./make-cluster.ts";

/** What lies where in the data folder. */
export function dataFolder(dir: string): { dir: string; postgres: string; secrets: string; logs: string } {
  return {
    dir,
    postgres: join(dir, "postgres"),
    secrets: join(dir, "secrets.json"),
    logs: join(dir, "logs"),
  };
}

/** Makes the data folder. Root's is open to pass through, not to read, because PostgreSQL runs there as another. */
export function prepareDataFolder(dir: string): void {
  const { logs } = dataFolder(dir);
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, postgresAccount() ? 0o711 : 0o700);
  mkdirSync(logs, { recursive: true, mode: 0o700 });
}

const secrets = z.strictObject({
  superuser: z.string(),
  owner: z.string(),
  auth: z.string(),
  app: z.string(),
  worker: z.string(),
  session: z.string(),
});

/** Passwords of the database roles, and the seed of the session cookie. Made once; they open nothing without the key file. */
export type DataSecrets = z.output<typeof secrets>;

/**
 * The secrets of a data folder, made at the first start.
 * Errors: `OperatorError` when they are damaged, or missing beside a database that they opened.
 */
export function dataSecrets(dir: string): DataSecrets {
  const at = dataFolder(dir);
  if (!existsSync(at.secrets)) {
    if (hasCluster(at.postgres))
      throw new OperatorError(
        `${at.secrets} is missing; without it the database cannot be opened. Put back your copy.`,
      );
    const fresh = Object.fromEntries(
      Object.keys(secrets.shape).map((name) => [name, randomBytes(32).toString("base64url")]),
    );
    writeWhole(at.secrets, `${JSON.stringify(fresh, null, 2)}\n`);
  }
  return readSecrets(at.secrets);
}

function readSecrets(path: string): DataSecrets {
  try {
    return secrets.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new OperatorError(`${path} cannot be read as it was written. Put back your copy.`);
  }
}

/** Never half a file: written aside, forced to the disk, then put in place. */
function writeWhole(path: string, text: string): void {
  const aside = `${path}.new`;
  const file = openSync(aside, "w", 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, path);
}
