import process from "node:process";
import { parseArgs } from "node:util";
import { dataSecrets, prepareDataFolder } from "../../lib/db/embedded/data-folder.ts";
import { migrate } from "../../lib/db/migrate.ts";
import { ensureRoles } from "../../lib/db/roles.ts";
import { readEnv } from "../../lib/env.ts";
import { withDatabase } from "./with-database.ts";

/** `db init`: the roles and the database on a server of the operator's. Prints the SQL instead where the account may not. */
export async function initDatabase(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { "new-passwords": { type: "boolean", default: false } } });
  const env = readEnv();
  if (!env.server.url) {
    process.stdout.write("DATABASE_URL is not set: the embedded database is made by `npm start`.\n");
    return 1;
  }
  prepareDataFolder(env.data.dir);
  const outcome = await ensureRoles(env.server.url, dataSecrets(env.data.dir), {
    mayReset: values["new-passwords"],
  });
  if (outcome.kind === "ask") {
    process.stdout.write(
      `-- The account in DATABASE_URL may not make roles. Have one that may run this, with psql:\n${outcome.sql}`,
    );
    return 1;
  }
  process.stdout.write(
    outcome.made
      ? "The roles and the database are made.\n"
      : "The roles and the database were there already.\n",
  );
  return 0;
}

/** `db migrate` */
export async function migrateDatabase(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const { applied } = await withDatabase((urls) => migrate(urls.owner));
  process.stdout.write(
    applied.length === 0
      ? "The database was at the last migration already.\n"
      : `Applied: ${applied.join(", ")}\n`,
  );
  return 0;
}
