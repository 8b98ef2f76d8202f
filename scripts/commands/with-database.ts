import { startCluster } from "../../lib/db/embedded/cluster.ts";
import { type DataSecrets, dataFolder, dataSecrets } from "../../lib/db/embedded/data-folder.ts";
import { hasCluster } from "../../lib/db/embedded/make-cluster.ts";
import { findPostmaster } from "../../lib/db/embedded/postmaster-file.ts";
import { ensureRoles } from "../../lib/db/roles.ts";
import { DATABASE_NAME, type RoleUrls, roleUrls } from "../../lib/db/urls.ts";
import { readEnv, setSettings } from "../../lib/env.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { lockData } from "../supervisor/data-lock.ts";

/**
 * Does an operator's work on the program's database: the one given by the settings, the embedded one as it runs, or the embedded one
 * started for this moment. The program's own clients reach it too while the work goes on.
 * Errors: `OperatorError` when there is no database yet, or its roles are not made.
 */
export async function withDatabase<T>(work: (urls: RoleUrls) => Promise<T>): Promise<T> {
  const env = readEnv();
  const { url, roles } = env.server;
  if (roles) return work(handOver({ ...roles, owner: url ?? roles.app }));
  const secrets = dataSecrets(env.data.dir);
  if (!url) return withEmbedded(secrets, work);
  const outcome = await ensureRoles(url, secrets, { mayReset: false });
  if (outcome.kind === "ask")
    throw new OperatorError(
      "The program's roles are not on the server yet. Run `npm run amparo -- db init`.",
    );
  return work(handOver(outcome.urls));
}

async function withEmbedded<T>(secrets: DataSecrets, work: (urls: RoleUrls) => Promise<T>): Promise<T> {
  const at = dataFolder(readEnv().data.dir);
  if (!hasCluster(at.postgres))
    throw new OperatorError(`There is no database in ${at.dir} yet. Run \`npm start\` first.`);
  const place = { folder: at.postgres, password: secrets.superuser, logFile: `${at.logs}/postgres.log` };
  const lock = findPostmaster(at.postgres) ? null : await lockData(at.dir);
  try {
    const cluster = await startCluster(place);
    try {
      return await work(handOver(roleUrls(cluster.serverUrl, secrets, DATABASE_NAME)));
    } finally {
      if (!cluster.isAdopted) await cluster.stop();
    }
  } finally {
    lock?.release();
  }
}

/** To the program's own clients in this process. */
function handOver(urls: RoleUrls): RoleUrls {
  setSettings({
    AMPARO_DB_APP_URL: urls.app,
    AMPARO_DB_AUTH_URL: urls.auth,
    AMPARO_DB_WORKER_URL: urls.worker,
  });
  return urls;
}
