import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cluster, startCluster } from "./embedded/cluster.ts";
import { makeCluster } from "./embedded/make-cluster.ts";
import { ensureRoles } from "./roles.ts";
import { DB_ROLES, type RoleUrls, roleUrls, withLogin } from "./urls.ts";

/** Roles belong to a whole server, so these tests have one of their own, and each leaves it to the next. */
const dir = mkdtempSync(join(tmpdir(), "amparo-roles-"));
const place = { folder: join(dir, "postgres"), password: "superuser", logFile: join(dir, "postgres.log") };
const passwords = { owner: "first owner", auth: "first auth", app: "first app", worker: "first worker" };
let cluster: Cluster;

beforeAll(async () => {
  await makeCluster(place);
  cluster = await startCluster(place);
  await ask(
    cluster.serverUrl,
    "create role dba login createrole createdb password 'dba'; create role guest login password 'guest'",
  );
});
afterAll(async () => {
  await cluster.stop();
  rmSync(dir, { recursive: true });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const as = (user: string) => withLogin(cluster.serverUrl, { user, password: user, database: "postgres" });
const whoAmI = async (urls: RoleUrls) =>
  Promise.all(Object.values(urls).map(async (url) => (await ask(url, "select current_user as who"))[0]?.who));

test("an account that may not make roles is given the lines for one that may", async () => {
  const outcome = await ensureRoles(as("guest"), passwords, { mayReset: false });
  if (outcome.kind !== "ask") throw new Error("made as a guest");
  for (const password of Object.values(passwords)) expect(outcome.sql).not.toContain(password);
  const [server, database] = outcome.sql.split(/\\connect .*\n/) as [string, string];
  for (const statement of server.split(";\n")) await ask(cluster.serverUrl, statement);
  await ask(
    withLogin(cluster.serverUrl, { user: "postgres", password: "superuser", database: "amparo" }),
    database,
  );
  const then = await ensureRoles(as("guest"), passwords, { mayReset: false });
  expect(then).toMatchObject({ kind: "ready", made: false });
  await ask(cluster.serverUrl, "drop database amparo");
  for (const role of Object.values(DB_ROLES)) await ask(cluster.serverUrl, `drop role ${role}`);
});

test("an account that may, and is no superuser, makes everything; the second time there is nothing to do", async () => {
  const outcome = await ensureRoles(as("dba"), passwords, { mayReset: false });
  if (outcome.kind !== "ready") throw new Error("not made");
  expect(outcome.made).toBe(true);
  expect(await whoAmI(outcome.urls)).toEqual(Object.values(outcome.urls).map((url) => new URL(url).username));
  expect(await ensureRoles(as("dba"), passwords, { mayReset: false })).toMatchObject({
    kind: "ready",
    made: false,
  });
});

test("roles have no power, limits of time, and a database that nobody else may enter", async () => {
  const powers = "rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls";
  expect(
    await ask(cluster.serverUrl, `select rolname from pg_roles where rolname like 'amparo%' and (${powers})`),
  ).toEqual([]);
  const { app } = roleUrls(cluster.serverUrl, passwords, "amparo");
  expect(
    await ask(
      app,
      "select current_setting('statement_timeout') as s, current_setting('idle_in_transaction_session_timeout') as i",
    ),
  ).toEqual([{ s: "5s", i: "10s" }]);
  await expect(
    ask(withLogin(cluster.serverUrl, { user: "guest", password: "guest", database: "amparo" }), "select 1"),
  ).rejects.toMatchObject({ code: "42501" });
  expect(
    await ask(app, "select pg_get_userbyid(datdba) as owner from pg_database where datname = 'amparo'"),
  ).toEqual([{ owner: "amparo_owner" }]);
});

test("a power given by hand is taken away at the next start", async () => {
  await ask(
    cluster.serverUrl,
    "alter role amparo_app bypassrls createdb; alter role amparo_worker reset statement_timeout",
  );
  expect(await ensureRoles(cluster.serverUrl, passwords, { mayReset: true })).toMatchObject({ made: true });
  expect(
    await ask(
      cluster.serverUrl,
      "select rolbypassrls, rolcreatedb from pg_roles where rolname = 'amparo_app'",
    ),
  ).toEqual([{ rolbypassrls: false, rolcreatedb: false }]);
});

test("roles that another machine lives on keep their passwords, unless the operator says otherwise", async () => {
  const others = { owner: "second owner", auth: "second auth", app: "second app", worker: "second worker" };
  await expect(ensureRoles(as("dba"), others, { mayReset: false })).rejects.toThrow(
    "db init --new-passwords",
  );
  expect(await whoAmI(roleUrls(cluster.serverUrl, passwords, "amparo"))).toHaveLength(4);
  const outcome = await ensureRoles(as("dba"), others, { mayReset: true });
  if (outcome.kind !== "ready") throw new Error("not reset");
  expect(await whoAmI(outcome.urls)).toHaveLength(4);
});

test("two machines that start at once on a new server do not trip over each other", async () => {
  const url = withLogin(cluster.serverUrl, {
    user: "postgres",
    password: "superuser",
    database: "amparo_second",
  });
  const outcomes = await Promise.all([1, 2, 3].map(() => ensureRoles(url, passwords, { mayReset: true })));
  expect(outcomes.filter((outcome) => outcome.kind === "ready" && outcome.made)).toHaveLength(1);
});

test("no password is in the server's log", () => {
  expect(readFileSync(place.logFile, "utf8")).not.toMatch(/first (owner|app|auth|worker)|second (owner|app)/);
});
