/** How many connections all processes together may hold. */
const CONNECTIONS = 100;

/**
 * Given on the command line at every start, so that what runs is what is written here. No network, every commit on the disk, and a log
 * that holds no statement, no parameter and no value: messages of failed statements quote what people typed, so they are not logged.
 */
export function serverSettings(socketFolder: string): string[] {
  const settings: Record<string, string> = {
    cluster_name: "amparo",
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: "5432",
    max_connections: String(CONNECTIONS),
    password_encryption: "scram-sha-256",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    jit: "off",
    log_timezone: "UTC",
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_statement: "none",
    log_min_duration_statement: "-1",
    log_parameter_max_length: "0",
    log_parameter_max_length_on_error: "0",
    log_checkpoints: "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Nothing of ours reaches PostgreSQL through its environment. */
export const CLEAN_ENV = {
  NODE_ENV: "production",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LANG: "C.UTF-8",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
} as const;

/** Sorting by code point, the same on every machine; letters of every script are letters. */
export function localeFlags(): string[] {
  const system = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  return [
    "--encoding=UTF8",
    `--locale=${system}`,
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--lc-messages=C",
  ];
}
