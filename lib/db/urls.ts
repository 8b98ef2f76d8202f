import "server-only";

/** The login roles of the program, by what they are for. */
export const DB_ROLES = {
  owner: "amparo_owner",
  auth: "amparo_auth",
  app: "amparo_app",
  worker: "amparo_worker",
} as const;

export type DbRole = keyof typeof DB_ROLES;
/** One address a role. */
export type RoleUrls = Record<DbRole, string>;
/** One password a role. */
export type RolePasswords = Record<DbRole, string>;

export const DATABASE_NAME = "amparo";

type Login = { user: string; password: string; database: string };

/** The address of a server that listens on a socket in `folder`; the folder stands percent-encoded where a host would. */
export function socketUrl(folder: string, login: Login): string {
  return withLogin(`postgresql://${encodeURIComponent(folder)}:5432/`, login);
}

/** The same server and options under another login and database. */
export function withLogin(serverUrl: string, { user, password, database }: Login): string {
  const url = new URL(serverUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** The same login on another database. */
export function withDatabase(url: string, database: string): string {
  const { username, password } = new URL(url);
  return withLogin(url, {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
  });
}

/** The address of each role on a server. */
export function roleUrls(serverUrl: string, passwords: RolePasswords, database: string): RoleUrls {
  const of = (role: DbRole) =>
    withLogin(serverUrl, { user: DB_ROLES[role], password: passwords[role], database });
  return { owner: of("owner"), auth: of("auth"), app: of("app"), worker: of("worker") };
}

/** The database an address names; null when it names none. */
export function databaseOf(url: string): string | null {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || null;
}

/**
 * An address taken apart, for the `postgres` package, which does not read a socket's folder from an address.
 * Shape: `host` is a folder when it begins with a slash; `options` are those after the question mark, such as `sslmode`.
 */
export function connectionParts(address: string): {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  ssl: false | "verify-full" | { rejectUnauthorized: false };
} {
  const url = new URL(address);
  return {
    host: url.searchParams.get("host") ?? decodeURIComponent(url.hostname).replace(/^\[(.+)\]$/, "$1"),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: databaseOf(address) ?? decodeURIComponent(url.username),
    ssl: sslOf(url.searchParams.get("sslmode")),
  };
}

/** As the driver of the other connections reads it: every mode that asks for TLS also checks the certificate, but the one that says not to. */
function sslOf(mode: string | null): false | "verify-full" | { rejectUnauthorized: false } {
  if (mode === null || mode === "disable") return false;
  return mode === "no-verify" ? { rejectUnauthorized: false } : "verify-full";
}
