import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { OperatorError } from "../../operator-error.ts";
import { socketUrl } from "../urls.ts";
import { type Account, postgresAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { CLEAN_ENV, serverSettings } from "./configuration.ts";
import { disownLeftFile, findPostmaster, leftSocketFolder, type Postmaster } from "./postmaster-file.ts";
import { hasGone, identify, isAlive, type ProcessIdentity } from "./process-identity.ts";
import { knock } from "./readiness.ts";
import { makeSocketFolder, removeSocketFolder } from "./socket-folder.ts";

/** Where a cluster lives and what opens it: the password of its superuser, the file its own log is appended to. */
export type ClusterPlace = { folder: string; password: string; logFile: string };

/** A running PostgreSQL. `serverUrl` is the superuser's; `gone` settles when the server has ended, for whatever reason. */
export type Cluster = {
  serverUrl: string;
  socketFolder: string;
  version: string;
  pid: number;
  isAdopted: boolean;
  gone: Promise<void>;
  stop(): Promise<void>;
};

export const SUPERUSER = "postgres";

const PATIENCE_MS = 30_000;
const STOP_MS = 20_000;
/** A server that is not our child does not tell us when it ends. */
const WATCH_MS = 250;
/** What PostgreSQL says while remains of a killed one still hold its memory or its files; it passes. */
const PASSING = /shared memory block|lock file|already in use|already exists/;

/** Linux gives a process its folder under this name even where the way to it is closed, as below another's home. */
export const DATA_ARGUMENT = process.platform === "linux" ? "/proc/self/cwd" : null;

/** The folder's major version must be that of the programs. Errors: `OperatorError` when it is not. */
export function checkVersion(folder: string, version: string): void {
  const held = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (held === version.split(".")[0]) return;
  throw new OperatorError(
    `The database in ${folder} was made by PostgreSQL ${held}; this Amparo brings ${version}. Start it with the Amparo that made it.`,
  );
}

/**
 * Starts the cluster of a folder, or takes over the one already running there.
 * @param socketFolder where to listen; given when a server is started again under the same address
 * Errors: `OperatorError` with the last words of PostgreSQL when it does not come up within 30 s.
 */
export async function startCluster(place: ClusterPlace, socketFolder?: string): Promise<Cluster> {
  const account = postgresAccount();
  const binaries = findBinaries(account);
  const folder = resolve(place.folder);
  checkVersion(folder, binaries.version);
  const running = await settled(folder);
  const adopted = running && (await adopt(running, place, binaries.version));
  if (adopted) return adopted;
  disownLeftFile(folder);
  const left = leftSocketFolder(folder);
  if (left !== socketFolder) removeSocketFolder(left);
  const socket = makeSocketFolder(account, socketFolder);
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const attempt = await launch({ ...place, folder }, binaries.postgres, socket, account);
    if ("child" in attempt) return joined(attempt.child, socket, place, binaries.version);
    if (performance.now() > end || !PASSING.test(attempt.said)) {
      if (!socketFolder) removeSocketFolder(socket);
      throw new OperatorError(
        `PostgreSQL did not start. Its last words:\n${attempt.said.trim().split("\n").slice(-6).join("\n")}`,
      );
    }
    await new Promise((wait) => setTimeout(wait, 300));
  }
}

/** A server that is on its way down is waited for; one that is up or coming up is returned. */
async function settled(folder: string): Promise<Postmaster | null> {
  const running = findPostmaster(folder);
  if (running?.state !== "stopping") return running;
  if (await hasGone(running.process, PATIENCE_MS)) return null;
  throw new OperatorError(
    `The PostgreSQL of ${folder} (process ${running.process.pid}) has been stopping for 30 s and is still there.`,
  );
}

/** Null when it went away while it was asked. */
async function adopt(running: Postmaster, place: ClusterPlace, version: string): Promise<Cluster | null> {
  const { process: known, socketFolder } = running;
  const serverUrl = superUrl(socketFolder, place);
  if ((await knock(serverUrl, PATIENCE_MS, () => isAlive(known))) === "open") {
    const gone = hasGone(known, Number.POSITIVE_INFINITY, WATCH_MS);
    return cluster(known, socketFolder, serverUrl, version, true, gone);
  }
  if (!isAlive(known)) return null;
  throw new OperatorError(
    `A PostgreSQL (process ${known.pid}) runs on ${place.folder} but does not answer. End it, then start again.`,
  );
}

function joined(child: ChildProcess, socket: string, place: ClusterPlace, version: string): Cluster {
  const known = identify(child.pid as number) ?? { pid: child.pid as number, startedAt: "" };
  const gone = new Promise<void>((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle();
    child.once("exit", () => settle());
  });
  return cluster(known, socket, superUrl(socket, place), version, false, gone);
}

function superUrl(socket: string, place: ClusterPlace): string {
  return socketUrl(socket, { user: SUPERUSER, password: place.password, database: "postgres" });
}

function cluster(
  known: ProcessIdentity,
  socketFolder: string,
  serverUrl: string,
  version: string,
  isAdopted: boolean,
  gone: Promise<unknown>,
): Cluster {
  const stop = async () => {
    send(known, "SIGINT");
    if (!(await hasGone(known, STOP_MS))) {
      send(known, "SIGQUIT");
      await hasGone(known, STOP_MS);
    }
    removeSocketFolder(socketFolder);
  };
  return {
    serverUrl,
    socketFolder,
    version,
    pid: known.pid,
    isAdopted,
    gone: gone.then(() => undefined),
    stop,
  };
}

function send(known: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    process.kill(known.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** One attempt: the child when it answers, or what it said before it ended. In its own session, so that Ctrl-C in a terminal is not its signal. */
async function launch(
  place: ClusterPlace,
  postgres: string,
  socket: string,
  account: Account,
): Promise<{ child: ChildProcess } | { said: string }> {
  const log = openSync(place.logFile, "a", 0o600);
  const from = statSync(place.logFile).size;
  const child = spawn(postgres, ["-D", DATA_ARGUMENT ?? place.folder, ...serverSettings(socket)], {
    cwd: place.folder,
    env: CLEAN_ENV,
    detached: true,
    stdio: ["ignore", log, log],
    ...account,
  });
  closeSync(log);
  const ended = new Promise<"ended">((settle) => {
    child.once("exit", () => settle("ended"));
    child.once("error", () => settle("ended"));
  });
  const isThere = () => child.exitCode === null && child.signalCode === null;
  const answer = await Promise.race([ended, knock(superUrl(socket, place), PATIENCE_MS, isThere)]);
  if (answer === "open") return { child };
  if (answer === "silent") child.kill("SIGQUIT");
  await ended;
  return { said: readFileSync(place.logFile).subarray(from).toString("utf8") };
}
