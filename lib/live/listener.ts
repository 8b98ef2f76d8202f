import "server-only";
import postgres from "postgres";

/**
 * One connection that only listens: it comes back and listens again by itself. Outside every pool.
 * @param url a role's address, with a host or with the folder of a socket as `%2Frun%2F…`
 */
export function openListener(url: string, name: string): postgres.Sql {
  const host = decodeURIComponent(new URL(url).hostname);
  return postgres(url, {
    // The library takes a socket's folder only as it is, and from its options.
    ...(host.startsWith("/") ? { host } : {}),
    max: 1,
    idle_timeout: 0,
    onnotice: () => undefined,
    connection: { application_name: name },
  });
}
