import "server-only";
import pg from "pg";

/** Functions that run with their owner's rights. Nothing else may. */
const DEFINER_ALLOWED = ["amparo_is_member", "amparo_link_audit"];

/** What is wrong, and of what: a word for the log; `amparo doctor` has the sentence. */
export type DatabaseProblem =
  `${"role_too_strong" | "no_row_policy" | "definer_rights" | "setting_unsafe" | "clock_of_tests"}:${string}`;

/**
 * What must hold of the database before anything is served: the roles are powerless, every table of an organisation is behind
 * row policies, nothing runs with another's rights, commits reach the disk, the clock is not the one of tests.
 *
 * @returns the problems; none when all is well
 */
export async function checkDatabase(
  appUrl: string,
  options: { testClock: boolean },
): Promise<DatabaseProblem[]> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    return [
      ...(await roles(client)),
      ...(await policies(client)),
      ...(await definers(client)),
      ...(await durability(client)),
      ...(await clock(client, options.testClock)),
    ];
  } finally {
    await client.end();
  }
}

async function roles(client: pg.Client): Promise<DatabaseProblem[]> {
  const { rows } = await client.query<{ rolname: string }>(`
    select rolname from pg_roles where rolname in ('amparo_app', 'amparo_auth', 'amparo_worker')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or pg_has_role(rolname, 'amparo_owner', 'member') or has_schema_privilege(rolname, 'public', 'create'))`);
  return rows.map(({ rolname }) => `role_too_strong:${rolname}` as const);
}

async function policies(client: pg.Client): Promise<DatabaseProblem[]> {
  const { rows } = await client.query<{ relname: string }>(`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (c.relname = 'organisation' or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped))
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`);
  return rows.map(({ relname }) => `no_row_policy:${relname}` as const);
}

async function definers(client: pg.Client): Promise<DatabaseProblem[]> {
  const { rows } = await client.query<{ name: string }>(
    `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and p.prosecdef and p.proname <> all ($1)
     union all select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions::text[] @> array['security_invoker=true'], false)`,
    [DEFINER_ALLOWED],
  );
  return rows.map(({ name }) => `definer_rights:${name}` as const);
}

async function durability(client: pg.Client): Promise<DatabaseProblem[]> {
  const { rows } = await client.query<{
    fsync: string;
    full_page_writes: string;
    synchronous_commit: string;
    recovering: boolean;
  }>(`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit, pg_is_in_recovery() as recovering`);
  const [row] = rows;
  if (!row) return ["setting_unsafe:unknown"];
  const problems: DatabaseProblem[] = [];
  if (row.fsync !== "on") problems.push("setting_unsafe:fsync");
  if (row.full_page_writes !== "on") problems.push("setting_unsafe:full_page_writes");
  if (["off", "local"].includes(row.synchronous_commit)) problems.push("setting_unsafe:synchronous_commit");
  if (row.recovering) problems.push("setting_unsafe:in_recovery");
  return problems;
}

async function clock(client: pg.Client, testClock: boolean): Promise<DatabaseProblem[]> {
  const { rows } = await client.query<{ body: string }>(
    "select prosrc as body from pg_proc where proname = 'amparo_now'",
  );
  const isPlain = rows.length === 1 && rows[0]?.body.trim() === "select clock_timestamp()";
  return isPlain || testClock ? [] : ["clock_of_tests:amparo_now"];
}
