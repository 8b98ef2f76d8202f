import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { dropDatabase } from "../testing/cluster.ts";
import { testDatabase } from "../testing/database.ts";
import { migrate } from "./migrate.ts";
import { migrationsAtHead } from "./migration-state.ts";
import { DB_ROLES, roleUrls } from "./urls.ts";

const server = inject("testServer");
const database = await testDatabase();
const empty = `${database.name}_empty`;
const { owner, app } = roleUrls(server.adminUrl, server.passwords, empty);
const home = mkdtempSync(join(tmpdir(), "amparo-migrations-"));
const folder = join(home, "migrations");

beforeEach(async () => {
  await dropDatabase(server.adminUrl, empty);
  await ask(server.adminUrl, `create database ${empty} owner ${DB_ROLES.owner}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});
afterAll(async () => {
  await dropDatabase(server.adminUrl, empty);
  rmSync(home, { recursive: true });
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

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql);

const WITH_FUNCTION = `
create table one (id int);
create function two() returns int language plpgsql as $$ begin perform 1; return 2; end; $$;
do $$ begin execute 'grant select on one to amparo_app'; end $$;
`;

test("files run in the order of their names, functions and blocks whole, and only once", async () => {
  file("20261124050000_second.sql", "insert into one values (two());");
  file("20261124040000_first.sql", WITH_FUNCTION);
  file("README.md", "not a migration");
  expect(await migrate(owner, folder)).toEqual({
    applied: ["20261124040000_first", "20261124050000_second"],
  });
  expect(await migrate(owner, folder)).toEqual({ applied: [] });
  expect(await ask(app, "select id from one")).toEqual([{ id: 2 }]);
});

test("of two processes at once one does the work and the other waits for it", async () => {
  file("20261124040000_first.sql", `${WITH_FUNCTION} select pg_sleep(0.3);`);
  const outcomes = await Promise.all([
    migrate(owner, folder),
    migrate(owner, folder),
    migrate(owner, folder),
  ]);
  expect(outcomes.filter(({ applied }) => applied.length === 1)).toHaveLength(1);
});

test("a file that fails leaves nothing behind; those before it stay", async () => {
  file("20261124040000_first.sql", WITH_FUNCTION);
  file("20261124050000_second.sql", "create table half (id int); select 1 / 0;");
  await expect(migrate(owner, folder)).rejects.toThrow("division by zero");
  expect(
    await ask(owner, "select to_regclass('half') as half, to_regclass('one') is not null as one"),
  ).toEqual([{ half: null, one: true }]);
  file("20261124050000_second.sql", "create table half (id int);");
  expect(await migrate(owner, folder)).toEqual({ applied: ["20261124050000_second"] });
});

test("a database of a later program is left alone", async () => {
  file("20261124040000_first.sql", WITH_FUNCTION);
  file("20261124050000_later.sql", "select 1;");
  await migrate(owner, folder);
  rmSync(join(folder, "20261124050000_later.sql"));
  await expect(migrate(owner, folder)).rejects.toThrow("belongs to a later Amparo");
});

test("every role that serves can see whether the database is at the head", async () => {
  for (const role of ["app", "auth", "worker"] as const)
    expect(await migrationsAtHead(database.urls[role])).toBe(true);
  expect(await migrationsAtHead(owner)).toBe(false);
});

test("what a superuser migrates still belongs to the owner", async () => {
  file("20261124040000_first.sql", WITH_FUNCTION);
  const admin = new URL(server.adminUrl);
  admin.pathname = `/${empty}`;
  await migrate(admin.href, folder);
  expect(await ask(owner, "select tableowner from pg_tables where schemaname = 'public' group by 1")).toEqual(
    [{ tableowner: DB_ROLES.owner }],
  );
});
