import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { accessStatements } from "../db/role-statements.ts";
import { type RoleUrls, roleUrls } from "../db/urls.ts";
import { setSettings } from "../env.ts";
import { dropDatabase, type TestServer } from "./cluster.ts";
import { installTestClock } from "./test-clock.ts";

export type TestDatabase = { name: string; urls: RoleUrls };

/**
 * A migrated, empty database of its own for a test file, gone when the file has ended. The program's clients of this process then speak
 * to it too, as the roles they always use, and seal under a key of the test run: `const database = await testDatabase();` at the top of the file.
 * @param options.testClock gives it the clock that `moveTestClock` can move
 */
export async function testDatabase(options: { testClock?: boolean } = {}): Promise<TestDatabase> {
  const server = inject("testServer");
  const made = await cloneDatabase(server);
  afterAll(() => dropDatabase(server.adminUrl, made.name));
  if (options.testClock) await installTestClock(made.urls.owner);
  setSettings({
    AMPARO_DB_APP_URL: made.urls.app,
    AMPARO_DB_AUTH_URL: made.urls.auth,
    AMPARO_DB_WORKER_URL: made.urls.worker,
    AMPARO_KEY_FILE: server.keyFile,
    AMPARO_TEST_CLOCK: options.testClock ? "1" : "0",
  });
  return made;
}

/** A copy of the template. Rights to the database itself are not copied, so they are given again. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `amparo_test_${randomBytes(6).toString("hex")}`;
  const urls = roleUrls(server.adminUrl, server.passwords, name);
  await withClient(server.adminUrl, (client) =>
    client.query(`create database ${name} template ${server.template} owner amparo_owner`),
  );
  await withClient(urls.owner, (client) => client.query(accessStatements(name).join(";")));
  return { name, urls };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
