import pg from "pg";
import { DB_ROLES, type DbRole } from "./urls.ts";

/** What a role must not have been given: none of these, ever. */
const POWERS = {
  rolsuper: "superuser",
  rolcreatedb: "createdb",
  rolcreaterole: "createrole",
  rolreplication: "replication",
  rolbypassrls: "bypassrls",
} as const;

type Power = keyof typeof POWERS;
/** A role as the server has it; `rolconfig` holds `name=value`. */
export type FoundRole = { rolname: string; rolcanlogin: boolean; rolconfig: string[] | null } & Record<
  Power,
  boolean
>;

export const FOUND_ROLES = `select rolname, rolcanlogin, rolconfig, ${Object.keys(POWERS).join(", ")} from pg_roles where rolname = any ($1)`;

/**
 * A page that takes longer is cut off; a transaction left open by a bug frees its rows. The migrator may take its time.
 * What serves a page keeps one plan a statement, whatever its values: making one anew each time costs three times the statement itself, and
 * the planner, which guesses that a plan without values is worse, would do so for ever.
 */
const SERVES_PAGES = {
  statement_timeout: "5s",
  idle_in_transaction_session_timeout: "10s",
  plan_cache_mode: "force_generic_plan",
};
const SETTINGS: Record<DbRole, Record<string, string>> = {
  owner: {},
  auth: SERVES_PAGES,
  app: SERVES_PAGES,
  worker: { statement_timeout: "30s", idle_in_transaction_session_timeout: "10s" },
};

export const SERVING: readonly DbRole[] = ["auth", "app", "worker"];
const name = (role: DbRole) => pg.escapeIdentifier(DB_ROLES[role]);

/**
 * The statements that bring one role from how it was found (null: not at all) to how it must be. Only what differs is named, since an
 * account that may create roles may still not mention some powers.
 * @param verifier set when the password is to be (re)set
 */
export function roleStatements(role: DbRole, found: FoundRole | null, verifier: string | null): string[] {
  const password = verifier ? ` password ${pg.escapeLiteral(verifier)}` : "";
  const statements: string[] = [];
  if (!found) {
    statements.push(
      `create role ${name(role)} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls${password}`,
    );
  } else {
    const wrong = (Object.keys(POWERS) as Power[])
      .filter((power) => found[power])
      .map((power) => ` no${POWERS[power]}`);
    if (!found.rolcanlogin) wrong.push(" login");
    if (wrong.length > 0 || password) statements.push(`alter role ${name(role)}${wrong.join("")}${password}`);
  }
  for (const [setting, value] of Object.entries(SETTINGS[role])) {
    if (!found?.rolconfig?.includes(`${setting}=${value}`))
      statements.push(`alter role ${name(role)} set ${setting} = '${value}'`);
  }
  return statements;
}

/** Run in the program's own database by its owner, in one transaction: nobody but the program's roles may connect or look. */
export function accessStatements(database: string): string[] {
  const roles = SERVING.map(name).join(", ");
  const place = pg.escapeIdentifier(database);
  return [
    "revoke all on schema public from public",
    `grant usage on schema public to ${roles}`,
    `grant connect on database ${place} to ${roles}`,
    `revoke all on database ${place} from public`,
  ];
}

/** `locale` is left out on a server that does not know it. */
export function databaseStatement(database: string, locale: string | null): string {
  const words = locale ? ` locale ${pg.escapeLiteral(locale)}` : "";
  return `create database ${pg.escapeIdentifier(database)} owner ${name("owner")} template template0 encoding 'UTF8'${words}`;
}
