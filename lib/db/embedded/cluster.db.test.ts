import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withLogin } from "../urls.ts";
import { type Cluster, SUPERUSER, startCluster } from "./cluster.ts";
import { makeCluster } from "./make-cluster.ts";
import { hasGone, identify, type ProcessIdentity } from "./process-identity.ts";

// Closed to everybody but its owner, as a home may be, and deeper than a socket's path could go.
const home = mkdtempSync(join(tmpdir(), "amparo-cluster-"));
const dir = join(home, ...Array.from({ length: 6 }, (_, index) => `a-rather-long-name-${index}`));
const place = { folder: join(dir, "postgres"), password: "a password", logFile: join(dir, "postgres.log") };
let cluster: Cluster;

beforeAll(async () => {
  mkdirSync(dir, { recursive: true });
  await makeCluster(place);
  cluster = await startCluster(place);
});
afterAll(async () => {
  await cluster.stop();
  rmSync(home, { recursive: true });
});

async function ask(sql: string, url = cluster.serverUrl): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("it keeps what is committed and says nothing of what was asked", async () => {
  const names = [
    "fsync",
    "full_page_writes",
    "synchronous_commit",
    "listen_addresses",
    "log_statement",
    "log_parameter_max_length",
  ];
  const [row] = await ask(
    `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(", ")}`,
  );
  expect(row).toEqual({
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    listen_addresses: "",
    log_statement: "none",
    log_parameter_max_length: "0",
  });
  await expect(ask("select 'Rustam'::uuid")).rejects.toThrow("Rustam");
  await expect(
    ask("do $$ begin raise exception 'Rustam' using detail = 'Kasymov'; end $$"),
  ).rejects.toThrow();
  expect(readFileSync(place.logFile, "utf8")).not.toMatch(/Rustam|Kasymov/);
});

test("letters of other scripts are letters, and sorting is by code point", async () => {
  expect(
    await ask("select lower('ҚАЗАҚСТАН') as low, 'я' ~ '[[:alpha:]]' as letter, 'Z' < 'a' as sorted"),
  ).toEqual([{ low: "қазақстан", letter: true, sorted: true }]);
});

test("its socket is closed to others, and a wrong password opens nothing", async () => {
  expect(statSync(cluster.socketFolder).mode & 0o777).toBe(0o700);
  expect(cluster.socketFolder.length).toBeLessThan(40);
  const wrong = withLogin(cluster.serverUrl, { user: SUPERUSER, password: "wrong", database: "postgres" });
  await expect(ask("select 1", wrong)).rejects.toMatchObject({ code: "28P01" });
});

test("one that runs already is taken over, not started twice", async () => {
  const second = await startCluster(place);
  expect(second).toMatchObject({ isAdopted: true, pid: cluster.pid, socketFolder: cluster.socketFolder });
});

test("it comes back after kill -9 under the same address, with what was committed", async () => {
  await ask("create table kept (id int); insert into kept values (7)");
  process.kill(cluster.pid, "SIGKILL");
  await cluster.gone;
  const { serverUrl } = cluster;
  cluster = await startCluster(place, cluster.socketFolder);
  expect(cluster.serverUrl).toBe(serverUrl);
  expect(await ask("select id from kept")).toEqual([{ id: 7 }]);
});

test("the number of a killed one may belong to another program by now", async () => {
  const { socketFolder } = cluster;
  process.kill(cluster.pid, "SIGKILL");
  await cluster.gone;
  const file = join(place.folder, "postmaster.pid");
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [process.ppid, ...rest].join("\n"));
  cluster = await startCluster(place);
  expect(cluster.isAdopted).toBe(false);
  expect(await ask("select id from kept")).toEqual([{ id: 7 }]);
  expect(existsSync(socketFolder)).toBe(false);
});

test("a stop ends it and takes its socket along; what starts meanwhile waits for the end and comes up", async () => {
  const before = identify(cluster.pid) as ProcessIdentity;
  const { socketFolder } = cluster;
  const [again] = await Promise.all([startCluster(place), cluster.stop()]);
  expect(await hasGone(before, 0)).toBe(true);
  expect(existsSync(socketFolder)).toBe(false);
  cluster = again.pid === before.pid ? await startCluster(place) : again;
  expect(cluster.isAdopted).toBe(false);
  expect(await ask("select id from kept")).toEqual([{ id: 7 }]);
});

test("a cluster of another major version is refused with a sentence", async () => {
  const folder = join(dir, "old");
  mkdirSync(folder);
  writeFileSync(join(folder, "PG_VERSION"), "17\n");
  await expect(startCluster({ ...place, folder })).rejects.toThrow("was made by PostgreSQL 17");
});

test("one that cannot start says why", async () => {
  const folder = join(dir, "broken");
  await makeCluster({ ...place, folder });
  rmSync(join(folder, "global", "pg_control"));
  await expect(startCluster({ ...place, folder })).rejects.toThrow(/did not start[\s\S]*pg_control/);
});
