import pg from "pg";
import { inject } from "vitest";
import { withLogin } from "../db/urls.ts";

/** Asks past every policy and grant, as whoever has the disk can. */
export async function asSuperuser<T extends pg.QueryResultRow>(
  database: { name: string },
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const { adminUrl } = inject("testServer");
  const admin = new URL(adminUrl);
  const login = { user: decodeURIComponent(admin.username), password: decodeURIComponent(admin.password) };
  const client = new pg.Client({
    connectionString: withLogin(adminUrl, { ...login, database: database.name }),
  });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
