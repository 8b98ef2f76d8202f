import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import {
  accessStatements,
  databaseStatement,
  FOUND_ROLES,
  type FoundRole,
  roleStatements,
} from "./role-statements.ts";
import { scramVerifier } from "./scram.ts";
import {
  DATABASE_NAME,
  DB_ROLES,
  type DbRole,
  databaseOf,
  type RolePasswords,
  type RoleUrls,
  roleUrls,
  withDatabase,
} from "./urls.ts";

/** The roles stand and `urls` open them; or this account may not make them, and `sql` is what somebody who may has to run. */
export type RolesOutcome = { kind: "ready"; urls: RoleUrls; made: boolean } | { kind: "ask"; sql: string };

const ALL = Object.keys(DB_ROLES) as DbRole[];
const OLDEST = 15;
const NEWEST = 18;
/** Two machines that start at once on one server take turns. */
const LOCK = 6_172_026;

/**
 * Makes the login roles and the database where they are missing, and takes powers away that a role should not have. Never serves as
 * the given account, whatever it may do.
 * @param mayReset whether the passwords of roles that are there may be replaced: on our own cluster, or when the operator says so;
 *   elsewhere another machine may be living on them
 * Errors: `OperatorError` for a server that is too old or too new, cannot be reached, or holds roles that our passwords do not open.
 */
export async function ensureRoles(
  adminUrl: string,
  passwords: RolePasswords,
  options: { mayReset: boolean },
): Promise<RolesOutcome> {
  const named = databaseOf(adminUrl);
  const database = named && named !== "postgres" ? named : DATABASE_NAME;
  const urls = roleUrls(adminUrl, passwords, database);
  const admin = await connectAdmin(adminUrl);
  try {
    await checkServer(admin);
    await admin.query("select pg_advisory_lock($1)", [LOCK]);
    const found = await findRoles(admin);
    const exists = await hasDatabase(admin, database);
    const open = await Promise.all(
      ALL.map(
        (role) => found.has(role) && canLogIn(withDatabase(urls[role], exists ? database : "postgres")),
      ),
    );
    const refused = ALL.filter((role, index) => found.has(role) && !open[index]);
    if (refused.length > 0 && !options.mayReset) throw new OperatorError(refusal(refused));
    const statements = ALL.flatMap((role, index) =>
      roleStatements(role, found.get(role) ?? null, open[index] ? null : scramVerifier(passwords[role])),
    );
    const isShut = exists && (await isShutToPublic(admin, database));
    if (statements.length === 0 && isShut) return { kind: "ready", urls, made: false };
    const may = await mayMake(admin);
    if (!may) return { kind: "ask", sql: script(statements, database, exists) };
    await make(admin, statements, database, exists);
    await shut(urls.owner, database);
    return { kind: "ready", urls, made: true };
  } finally {
    await admin.end();
  }
}

async function connectAdmin(adminUrl: string): Promise<pg.Client> {
  for (const url of [adminUrl, withDatabase(adminUrl, "postgres")]) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (code !== "3D000")
        throw new OperatorError(
          `The database server cannot be reached as DATABASE_URL says (${code || "no answer"}).`,
        );
    }
  }
  throw new OperatorError(
    "The database server has neither the database that DATABASE_URL names nor one called postgres.",
  );
}

async function checkServer(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST || version > NEWEST) {
    throw new OperatorError(
      `The database server is PostgreSQL ${version}; Amparo knows ${OLDEST} to ${NEWEST}.`,
    );
  }
}

async function findRoles(admin: pg.Client): Promise<Map<DbRole, FoundRole>> {
  const { rows } = await admin.query<FoundRole>(FOUND_ROLES, [Object.values(DB_ROLES)]);
  return new Map(
    ALL.flatMap((role) => rows.filter((row) => row.rolname === DB_ROLES[role]).map((row) => [role, row])),
  );
}

async function hasDatabase(admin: pg.Client, database: string): Promise<boolean> {
  const { rows } = await admin.query("select from pg_database where datname = $1", [database]);
  return rows.length > 0;
}

async function isShutToPublic(admin: pg.Client, database: string): Promise<boolean> {
  const { rows } = await admin.query<{ open: boolean }>(
    "select has_database_privilege('public', $1, 'connect') as open",
    [database],
  );
  return rows[0]?.open === false;
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    // 42501: let in, but this database is shut to it so far; the statements to come open it.
    if (code.startsWith("28")) return false;
    if (code === "42501") return true;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function mayMake(admin: pg.Client): Promise<boolean> {
  const { rows } = await admin.query<{ may: boolean }>(
    "select rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user",
  );
  return rows[0]?.may === true;
}

async function make(
  admin: pg.Client,
  statements: string[],
  database: string,
  exists: boolean,
): Promise<void> {
  for (const statement of statements) await admin.query(statement);
  // Who is no superuser gives a database away only to a role that they belong to.
  await admin.query(
    `do $$ begin if not (select rolsuper from pg_roles where rolname = current_user) then grant ${DB_ROLES.owner} to current_user; end if; end $$`,
  );
  if (exists) {
    await admin.query(`alter database ${pg.escapeIdentifier(database)} owner to ${DB_ROLES.owner}`);
    return;
  }
  try {
    await admin.query(databaseStatement(database, "C.UTF-8"));
  } catch (error) {
    // 42809 and 22023: the server's system has no such locale.
    if (!["42809", "22023"].includes((error as { code?: string }).code ?? "")) throw error;
    await admin.query(databaseStatement(database, null));
  }
}

async function shut(ownerUrl: string, database: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(["begin", ...accessStatements(database), "commit"].join(";\n"));
  } finally {
    await owner.end();
  }
}

function refusal(refused: DbRole[]): string {
  const names = refused.map((role) => DB_ROLES[role]).join(", ");
  return `The server already has ${names}, but not with the passwords of this data folder. If another machine runs Amparo on this server, give this one its role addresses (AMPARO_DB_APP_URL and the others) or its secrets.json. If none does, run \`npm run amparo -- db init --new-passwords\`.`;
}

function script(statements: string[], database: string, exists: boolean): string {
  const place = pg.escapeIdentifier(database);
  const owned = exists
    ? `alter database ${place} owner to ${DB_ROLES.owner}`
    : databaseStatement(database, null);
  return `${[...statements, owned].join(";\n")};\n\\connect ${database}\n${accessStatements(database).join(";\n")};\n`;
}
