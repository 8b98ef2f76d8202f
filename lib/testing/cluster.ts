import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { makeKeyFile } from "../crypto/key-file.ts";
import { postgresAccount } from "../db/embedded/account.ts";
import { startCluster } from "../db/embedded/cluster.ts";
import { makeCluster } from "../db/embedded/make-cluster.ts";
import { findPostmaster } from "../db/embedded/postmaster-file.ts";
import { identify, isAlive, type ProcessIdentity } from "../db/embedded/process-identity.ts";
import { removeSocketFolder } from "../db/embedded/socket-folder.ts";
import { migrate } from "../db/migrate.ts";
import { ensureRoles } from "../db/roles.ts";
import { type RolePasswords, type RoleUrls, withDatabase } from "../db/urls.ts";

/** What a test needs to make its own database: plain data, handed from the setup to each test file. */
export type TestServer = { adminUrl: string; template: string; passwords: RolePasswords; keyFile: string };

/** `urls` are those of the template. `stop` ends and removes everything. */
export type RunningTestServer = TestServer & { urls: RoleUrls; stop(): Promise<void> };

const PREFIX = "amparo-test-";

/**
 * A throw-away server with the roles, a migrated template and a key file: embedded, or the one given, where nothing is touched but
 * databases called `amparo_test_…` and the passwords of the program's roles. The account must be a superuser there.
 */
export async function startTestServer(externalUrl: string | null): Promise<RunningTestServer> {
  sweep();
  const dir = makeFolder();
  const keyFile = join(dir, "test.key");
  makeKeyFile(keyFile);
  const server = externalUrl ? { serverUrl: externalUrl, stop: async () => undefined } : await embedded(dir);
  const adminUrl = withDatabase(server.serverUrl, "postgres");
  const template = `amparo_test_template_${randomBytes(4).toString("hex")}`;
  const passwords = newPasswords();
  const outcome = await ensureRoles(withDatabase(adminUrl, template), passwords, { mayReset: true });
  if (outcome.kind !== "ready") throw new Error("the account of the test server may not make roles");
  await migrate(outcome.urls.owner);
  const stop = async () => {
    await dropDatabase(adminUrl, template);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { adminUrl, template, passwords, keyFile, urls: outcome.urls, stop };
}

/** A throw-away server with nothing on it, on which the program makes its own database. */
export async function startBareServer(): Promise<{ serverUrl: string; stop(): Promise<void> }> {
  sweep();
  const dir = makeFolder();
  const server = await embedded(dir);
  const stop = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { serverUrl: server.serverUrl, stop };
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

function newPasswords(): RolePasswords {
  const one = () => randomBytes(18).toString("base64url");
  return { owner: one(), auth: one(), app: one(), worker: one() };
}

/** It says whose it is, so that a later run can tell what a killed one has left. */
function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(dir, postgresAccount() ? 0o711 : 0o700);
  writeFileSync(join(dir, "keeper.json"), JSON.stringify(identify(process.pid)));
  return dir;
}

async function embedded(dir: string): Promise<{ serverUrl: string; stop(): Promise<void> }> {
  const password = randomBytes(18).toString("base64url");
  const place = { folder: join(dir, "postgres"), password, logFile: join(dir, "postgres.log") };
  await makeCluster(place);
  return startCluster(place);
}

/** Ends and removes what a test run that was killed has left behind. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const dir = join(tmpdir(), name);
    const keeper = join(dir, "keeper.json");
    if (!existsSync(keeper) || isAlive(JSON.parse(readFileSync(keeper, "utf8")) as ProcessIdentity)) continue;
    const left = findPostmaster(join(dir, "postgres"));
    if (left) {
      process.kill(left.process.pid, "SIGQUIT");
      removeSocketFolder(left.socketFolder);
    }
    // Its last processes may still be closing their files.
    rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
