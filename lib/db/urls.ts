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
