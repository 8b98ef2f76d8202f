import pg from "pg";
import { migrationState } from "../../lib/db/migration-state.ts";
import { checkDatabase } from "../../lib/db/self-check.ts";
import { isSetUp } from "../../lib/db/setup-token.ts";
import type { RoleUrls } from "../../lib/db/urls.ts";
import { isTestClockAllowed } from "../../lib/env.ts";
import { bad, type Finding, good, warning } from "./finding.ts";

/** The minor releases of May 2026, which closed eleven holes. */
const FLOORS: Record<number, number> = { 15: 18, 16: 14, 17: 10, 18: 4 };
const CLOCK_WARN_MS = 2000;
const BEAT_OLD_SECONDS = 60;

export async function databaseFindings(urls: RoleUrls): Promise<Finding[]> {
  const found = [await server(urls.app)];
  const { pending, unknown } = await migrationState(urls.app);
  if (unknown.length > 0) found.push(bad("migrations", "the database belongs to a later Amparo"));
  else if (pending.length > 0)
    found.push(bad("migrations", `${pending.length} to apply: run \`npm run amparo -- db migrate\``));
  else found.push(good("migrations", "all applied"));
  const problems = await checkDatabase(urls.app, { testClock: isTestClockAllowed() });
  found.push(...problems.map((problem) => bad("database", problem)));
  if (problems.length === 0)
    found.push(good("roles", "have no more rights than they need; every table is behind row policies"));
  if (pending.length > 0) return found;
  found.push(
    (await isSetUp(urls.auth))
      ? good("setup", "done")
      : warning("setup", "not done: `npm start` prints the link"),
  );
  found.push(await clock(urls.app), await worker(urls.auth));
  return found;
}

async function server(url: string): Promise<Finding> {
  const row = await one<{ version: string; number: number }>(
    url,
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  );
  const major = Math.floor(row.number / 10_000);
  const words = `PostgreSQL ${row.version.split(" ")[0]} answers`;
  const isOld = row.number % 10_000 < (FLOORS[major] ?? 0);
  return isOld
    ? warning("database", `${words}; this release has known holes, take ${major}.${FLOORS[major]} or later`)
    : good("database", words);
}

async function clock(url: string): Promise<Finding> {
  const sent = Date.now();
  const { ms } = await one<{ ms: number }>(url, "select extract(epoch from clock_timestamp()) * 1000 as ms");
  const off = Math.abs(Number(ms) - (sent + Date.now()) / 2);
  return off > CLOCK_WARN_MS
    ? warning("clock", `differs from the database's by ${Math.round(off / 1000)} s`)
    : good("clock", "agrees with the database's");
}

async function worker(url: string): Promise<Finding> {
  const { age } = await one<{ age: number | null }>(
    url,
    "select extract(epoch from clock_timestamp() - max(beat_at))::int as age from worker_heartbeat",
  );
  if (age === null) return warning("worker", "none has ever run");
  return age > BEAT_OLD_SECONDS
    ? warning("worker", `the last sign of life is ${age} s old`)
    : good("worker", "alive");
}

async function one<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0] as T;
  } finally {
    await client.end();
  }
}
