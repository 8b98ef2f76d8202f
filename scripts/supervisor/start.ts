import { fileURLToPath } from "node:url";
import { hasKeyFile, makeKeyFile, readKeyFile, requireApart } from "../../lib/crypto/key-file.ts";
import {
  type DataSecrets,
  dataFolder,
  dataSecrets,
  prepareDataFolder,
} from "../../lib/db/embedded/data-folder.ts";
import { isSetUp } from "../../lib/db/setup-token.ts";
import { type Env, readEnv, setSettings } from "../../lib/env.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { build, isBuilt } from "./build.ts";
import type { ChildSpec } from "./child.ts";
import type { Closing } from "./closing.ts";
import { lockData } from "./data-lock.ts";
import { type DatabaseUrls, openDatabase } from "./database.ts";
import { childRecord } from "./leftovers.ts";
import { logFile } from "./log-file.ts";
import { requireFreePort } from "./port.ts";
import { type Place, type ServingUrls, webProgram, workerProgram } from "./programs.ts";
import { startPrograms } from "./start-programs.ts";
import { type Out, say, step } from "./terminal.ts";
import { welcome } from "./welcome.ts";

/** What may be done otherwise: by the demo, which fills its database first, and by tests, which bring programs of their own. */
export type StartOptions = {
  isDev?: boolean;
  fill?: (urls: DatabaseUrls) => Promise<void>;
  programs?: (place: Place, env: Env, urls: ServingUrls) => ChildSpec[];
};

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/**
 * Brings everything up, saying each step. What it starts it adds to `closing` at once.
 * @returns `failed`, which rejects when a program refuses to go on
 * Errors: `OperatorError` for what the operator has to mend.
 */
export async function start(
  signal: AbortSignal,
  options: StartOptions,
  out: Out,
  closing: Closing,
): Promise<{ failed: Promise<never> }> {
  const began = performance.now();
  const env = checkedEnv();
  const at = dataFolder(env.data.dir);
  prepareDataFolder(at.dir);
  const lock = await lockData(at.dir, () => say(out, "The one before is still stopping. Waiting for it."));
  closing.push(lock.release);
  const record = childRecord(at.dir);
  const left = await record.endLeftovers();
  if (left > 0) say(out, `Ended ${left} left over from a run that was killed.`);
  await requireFreePort(env.web.host, env.web.port);
  const secrets = withSession(dataSecrets(at.dir));
  signal.throwIfAborted();

  const place = { root: ROOT, logs: at.logs, isDev: options.isDev ?? false };
  if (!options.programs && !place.isDev && !isBuilt(ROOT)) {
    await step(out, "Building the program (half a minute)", () =>
      build(ROOT, logFile(at.logs, "build"), signal),
    );
  }
  signal.throwIfAborted();
  const database = await openDatabase(env, secrets, out, env.server.roles);
  closing.push(database.stop);
  signal.throwIfAborted();
  const wasSetUp = await isSetUp(database.urls.auth);
  const isNewKey = openKey(env, wasSetUp);
  await options.fill?.(database.urls);
  signal.throwIfAborted();

  const programs = options.programs?.(place, env, database.urls) ?? [
    workerProgram(place, env, database.urls),
    webProgram(place, env, database.urls),
  ];
  const { failed } = await startPrograms({ programs, env, isDev: place.isDev, signal, out, record, closing });
  closing.push(lock.stopping);
  await welcome(out, env, { authUrl: database.urls.auth, isNewKey, tookMs: performance.now() - began });
  return { failed };
}

/** Every group is looked at now, so that what is wrong stops the start and not the first request that needs it. */
function checkedEnv(): Env {
  const env = readEnv();
  for (const name of ["web", "data", "keys", "server", "mail", "channels", "testing"] as const)
    void env[name];
  requireApart(env.keys.keyFile, env.data.dir);
  return env;
}

/** The cookie's seed is that of the data folder unless the operator gives one to several machines. */
function withSession(secrets: DataSecrets): DataSecrets {
  try {
    void readEnv().session;
  } catch {
    setSettings({ AMPARO_SESSION_SECRET: secrets.session });
  }
  return secrets;
}

/** @returns whether the key was made just now: only before anything can have been sealed with another */
function openKey(env: Env, wasSetUp: boolean): boolean {
  const { keyFile } = env.keys;
  if (hasKeyFile(keyFile)) {
    readKeyFile(keyFile);
    return false;
  }
  if (wasSetUp)
    throw new OperatorError(
      `The key file ${keyFile} is missing, and the database is sealed with it. Put back your copy, or set AMPARO_KEY_FILE.`,
    );
  makeKeyFile(keyFile);
  return true;
}
