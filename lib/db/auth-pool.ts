import "server-only";
import pg from "pg";
import { dbUrls } from "../env.ts";
import { log } from "../log.ts";
import { connectionOf } from "./connection.ts";

/** Only `lib/auth` uses this: the one role that may read credentials. Plain statements without Prisma: a session is looked up on every request. */
const held = globalThis as { amparoAuthPool?: pg.Pool };

function pool(): pg.Pool {
  if (!held.amparoAuthPool) {
    held.amparoAuthPool = new pg.Pool({
      connectionString: dbUrls().auth,
      max: 6,
      connectionTimeoutMillis: 2000,
    });
    held.amparoAuthPool.on("error", () => log.warn({ event: "db.pool_error" }));
  }
  return held.amparoAuthPool;
}

export type AuthQuery = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** One statement of the sign-in module, in its own transaction. A name makes it prepared. */
export async function authQuery<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
  name?: string,
): Promise<Row[]> {
  const connection = await connectionOf(pool());
  try {
    const { rows } = await connection.query<Row>({ text, values, name });
    connection.release();
    return rows;
  } catch (error) {
    // It may have been lost: the next gets another.
    connection.release(true);
    throw error;
  }
}

/** Several statements of the sign-in module that stand or fall together. */
export async function authTransaction<T>(work: (query: AuthQuery) => Promise<T>): Promise<T> {
  const connection = await connectionOf(pool());
  try {
    await connection.query("begin");
    const answer = await work(async (text, values = []) => (await connection.query(text, values)).rows);
    await connection.query("commit");
    return answer;
  } catch (error) {
    await connection.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    connection.release();
  }
}

/** The store of the attempt counters speaks to the pool itself. */
export function authPool(): pg.Pool {
  return pool();
}

export async function closeAuthPool(): Promise<void> {
  await held.amparoAuthPool?.end();
  held.amparoAuthPool = undefined;
}
