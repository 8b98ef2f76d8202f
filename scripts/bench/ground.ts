import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { closeAuthPool } from "../../lib/db/auth-pool.ts";
import { closeClients } from "../../lib/db/client.ts";
import { findPostmaster } from "../../lib/db/embedded/postmaster-file.ts";
import { type RoleUrls, withDatabase } from "../../lib/db/urls.ts";
import { setSettings } from "../../lib/env.ts";
import { cloneDatabase } from "../../lib/testing/clone.ts";
import { startTestServer } from "../../lib/testing/cluster.ts";

/** What has to be undone at the end, the last first. */
export type Closing = (() => Promise<void> | void)[];

/** The database of a run, thrown away with it, and a folder for what the run writes. */
export type Ground = {
  urls: RoleUrls;
  keyFile: string;
  /** The superuser's, on the measured database; row policies do not hold it. */
  superuser: pg.Pool;
  /** The superuser's address of another database of the same server, for the floors. */
  floorUrl: string;
  postgres: { pid: number; log: string; version: string };
  folder: string;
};

/** Brings up an embedded server of its own and an empty database on it; the program's clients of this process speak to it from now on. */
export async function makeGround(closing: Closing): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "amparo-bench-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const server = await startTestServer(null);
  closing.push(server.stop);
  const database = await cloneDatabase(server);
  const superuser = new pg.Pool({ connectionString: withDatabase(server.adminUrl, database.name), max: 4 });
  superuser.on("error", () => undefined);
  closing.push(async () => {
    await Promise.all([superuser.end(), closeClients(), closeAuthPool()]);
  });
  setSettings({
    AMPARO_DB_APP_URL: database.urls.app,
    AMPARO_DB_AUTH_URL: database.urls.auth,
    AMPARO_DB_WORKER_URL: database.urls.worker,
    AMPARO_KEY_FILE: server.keyFile,
  });
  const floorName = "amparo_test_floor";
  await superuser.query(`create database ${floorName}`);
  const { rows } = await superuser.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  const home = dirname(server.keyFile);
  return {
    urls: database.urls,
    keyFile: server.keyFile,
    superuser,
    floorUrl: withDatabase(server.adminUrl, floorName),
    postgres: {
      pid: findPostmaster(join(home, "postgres"))?.process.pid ?? 0,
      log: join(home, "postgres.log"),
      version: rows[0]?.version ?? "",
    },
    folder,
  };
}
