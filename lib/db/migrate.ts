import { runner } from "node-pg-migrate";
import pg from "pg";
import { OperatorError } from "../operator-error.ts";
import { compareWithFiles, MIGRATIONS_FOLDER, MIGRATIONS_TABLE } from "./migration-state.ts";
import { SERVING } from "./role-statements.ts";
import { DB_ROLES } from "./urls.ts";

/** node-pg-migrate says much on the way; what is left to say is in the answer or the error. */
const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
/** Any number will do as long as every Amparo takes the same. */
const LOCK = 6_172_025;
const NOT_SQL = "(?!.*\\.sql$).*";

/**
 * Brings a database to the head of `prisma/migrations`: plain SQL files, forward only, each in a transaction of its own. Two processes at
 * once are safe: the second waits for the first and finds nothing left.
 * @param ownerUrl the address of the owner role; not through a pooler that shares sessions, because of the lock
 * @returns the names of the files applied now
 * Errors: `OperatorError` when the database is ahead of this program, or a file fails; then what came before it stays applied.
 */
export async function migrate(
  ownerUrl: string,
  folder: string = MIGRATIONS_FOLDER,
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Ours and not the library's, so that the grant below is inside it: two grants at once fail.
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    // Whoever signs in, what is made belongs to the owner.
    await client.query(`set role ${DB_ROLES.owner}`);
    const { unknown } = await compareWithFiles(client, folder);
    if (unknown.length > 0) {
      throw new OperatorError(
        `The database has had migrations that this program does not know (${unknown.join(", ")}): it belongs to a later Amparo.`,
      );
    }
    const done = await runner({
      dbClient: client,
      dir: folder,
      direction: "up",
      migrationsTable: MIGRATIONS_TABLE,
      ignorePattern: NOT_SQL,
      noLock: true,
      singleTransaction: false,
      logger: SILENT,
    });
    await client.query(
      `grant select on ${MIGRATIONS_TABLE} to ${SERVING.map((role) => DB_ROLES[role]).join(", ")}`,
    );
    return { applied: done.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`A migration failed: ${(error as Error).message}`);
  } finally {
    await client.end();
  }
}
