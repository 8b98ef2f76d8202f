import pg from "pg";
import { expect, test } from "vitest";
import { DB_ROLES, type DbRole } from "../db/urls.ts";
import { dbUrls } from "../env.ts";
import { testDatabase } from "./database.ts";
import { moveTestClock } from "./test-clock.ts";

const database = await testDatabase({ testClock: true });

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

test.each(Object.keys(DB_ROLES) as DbRole[])(
  "the %s role signs in to its own copy of the migrated database",
  async (role) => {
    const [row] = await ask<{ who: string; where: string }>(
      database.urls[role],
      "select current_user as who, current_database() as where",
    );
    expect(row).toEqual({ who: DB_ROLES[role], where: database.name });
    expect((await ask(database.urls[role], "select from organisation")).length).toBe(0);
  },
);

test("the program's own clients find the test's database", () => {
  expect(dbUrls().app).toBe(database.urls.app);
});

test.each(["app", "auth", "worker"] as const)(
  "the %s role can neither make tables nor reach another database",
  async (role) => {
    await expect(ask(database.urls[role], "create table mine (id int)")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(ask(database.urls[role], "create temporary table mine (id int)")).rejects.toMatchObject({
      code: "42501",
    });
    await expect(ask(database.urls[role], "set role amparo_owner")).rejects.toMatchObject({ code: "42501" });
  },
);

test("time passes when the test says so, for every role alike", async () => {
  const ahead = "select extract(epoch from amparo_now() - clock_timestamp())::int as seconds";
  await moveTestClock(database.urls.owner, Temporal.Duration.from({ hours: 5 }));
  for (const role of ["app", "auth", "worker"] as const)
    expect(await ask(database.urls[role], ahead)).toEqual([{ seconds: 18_000 }]);
  await expect(ask(database.urls.app, "update test_clock set offset_ms = 0")).rejects.toMatchObject({
    code: "42501",
  });
});
