import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import pg from "pg";

export const MIGRATIONS_TABLE = "schema_migration";
/** Below the project's own folder, where web, worker and scripts all run. */
export const MIGRATIONS_FOLDER = join(process.cwd(), "prisma", "migrations");

/** `pending`: files not applied yet. `unknown`: applied, but not among the files, because a later program did it. */
export type MigrationState = { pending: string[]; unknown: string[] };

/** Whether a database is exactly where this program expects it. Any role of the program may ask. */
export async function migrationsAtHead(url: string): Promise<boolean> {
  const { pending, unknown } = await migrationState(url);
  return pending.length === 0 && unknown.length === 0;
}

export async function migrationState(url: string): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await compareWithFiles(client, MIGRATIONS_FOLDER);
  } finally {
    await client.end();
  }
}

export async function compareWithFiles(client: pg.Client, folder: string): Promise<MigrationState> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .map((name) => basename(name, ".sql"))
    .sort();
  const { rows } = await client.query<{ there: boolean }>("select to_regclass($1) is not null as there", [
    `public.${MIGRATIONS_TABLE}`,
  ]);
  if (!rows[0]?.there) return { pending: files, unknown: [] };
  const applied = await client.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE} order by name`);
  const names = new Set(applied.rows.map(({ name }) => name));
  return {
    pending: files.filter((name) => !names.has(name)),
    unknown: [...names].filter((name) => !files.includes(name)),
  };
}
