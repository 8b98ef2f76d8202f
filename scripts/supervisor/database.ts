import { type Cluster, startCluster } from "../../lib/db/embedded/cluster.ts";
import { type DataSecrets, dataFolder } from "../../lib/db/embedded/data-folder.ts";
import { hasCluster, makeCluster } from "../../lib/db/embedded/make-cluster.ts";
import { migrate } from "../../lib/db/migrate.ts";
import { migrationState } from "../../lib/db/migration-state.ts";
import { ensureRoles } from "../../lib/db/roles.ts";
import type { RoleUrls } from "../../lib/db/urls.ts";
import type { Env } from "../../lib/env.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { logFile } from "./log-file.ts";
import type { ServingUrls } from "./programs.ts";
import { type Out, report, say, seconds, step } from "./terminal.ts";

/** The owner's address is known where this machine may change the database. */
export type DatabaseUrls = ServingUrls & Partial<Pick<RoleUrls, "owner">>;
export type Database = { urls: DatabaseUrls; stop(): Promise<void> };

const RETRY_MS = 5000;

/**
 * The database, up, with its roles and at the head of its migrations: the embedded one, a server given by `DATABASE_URL`, or one of which
 * only the roles' addresses are given, where this machine changes nothing.
 */
export async function openDatabase(
  env: Env,
  secrets: DataSecrets,
  out: Out,
  given: ServingUrls | null,
): Promise<Database> {
  const none = async () => undefined;
  if (env.server.url) {
    const urls = await prepare(env.server.url, secrets, out, { mayReset: false, given });
    return { urls: given ?? urls, stop: none };
  }
  if (given) {
    await step(out, "Looking at the database", () => requireHead(given.app));
    return { urls: given, stop: none };
  }
  return embedded(env, secrets, out);
}

async function embedded(env: Env, secrets: DataSecrets, out: Out): Promise<Database> {
  const at = dataFolder(env.data.dir);
  const place = { folder: at.postgres, password: secrets.superuser, logFile: logFile(at.logs, "postgres") };
  if (!hasCluster(at.postgres)) await step(out, "Making the database", () => makeCluster(place));
  let cluster = await step(out, "Starting PostgreSQL", () => startCluster(place));
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    await cluster.stop();
  };
  const watch = async (running: Cluster): Promise<void> => {
    await running.gone;
    if (isStopping) return;
    report(out, "PostgreSQL ended. Starting it again.");
    const again = await revive(
      () => startCluster(place, running.socketFolder),
      out,
      () => isStopping,
    );
    if (!again) return;
    cluster = again;
    return watch(again);
  };
  void watch(cluster);
  try {
    return { urls: await prepare(cluster.serverUrl, secrets, out, { mayReset: true, given: null }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function revive(
  start: () => Promise<Cluster>,
  out: Out,
  isStopping: () => boolean,
): Promise<Cluster | null> {
  const began = performance.now();
  while (!isStopping()) {
    try {
      const cluster = await start();
      report(out, `PostgreSQL runs again (${seconds(performance.now() - began)}).`);
      return cluster;
    } catch (error) {
      report(out, error instanceof OperatorError ? error.message : "PostgreSQL did not start.");
      await new Promise((wait) => setTimeout(wait, RETRY_MS));
    }
  }
  return null;
}

type Preparing = { mayReset: boolean; given: ServingUrls | null };

async function prepare(
  serverUrl: string,
  secrets: DataSecrets,
  out: Out,
  { mayReset, given }: Preparing,
): Promise<RoleUrls> {
  const { superuser: _superuser, session: _session, ...passwords } = secrets;
  if (given) {
    await migrating(serverUrl, given.app, out);
    return { ...given, owner: serverUrl };
  }
  const roles = await step(out, "Looking at the database and its roles", () =>
    ensureRoles(serverUrl, passwords, { mayReset }),
  );
  if (roles.kind === "ask") {
    say(out, roles.sql);
    throw new OperatorError(
      "The account in DATABASE_URL may not make roles. Have an account that may run the lines above, then start again.",
    );
  }
  await migrating(roles.urls.owner, roles.urls.app, out);
  return roles.urls;
}

async function migrating(ownerUrl: string, appUrl: string, out: Out): Promise<void> {
  const { pending } = await migrationState(ownerUrl);
  if (pending.length > 0)
    await step(out, `Applying ${pending.length === 1 ? "1 migration" : `${pending.length} migrations`}`, () =>
      migrate(ownerUrl),
    );
  await requireHead(appUrl);
}

async function requireHead(url: string): Promise<void> {
  const { pending, unknown } = await migrationState(url);
  if (unknown.length > 0)
    throw new OperatorError(
      "The database belongs to a later Amparo than this one. Bring this one up to date.",
    );
  if (pending.length > 0)
    throw new OperatorError(
      "The database is behind this Amparo. Run `npm run amparo -- db migrate` where DATABASE_URL is set.",
    );
}
