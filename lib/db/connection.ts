import "server-only";
import type pg from "pg";

const TRIES = 3;
/** The driver has words for it and no code. */
const LATE = /^timeout exceeded when trying to connect|^Connection terminated due to connection timeout/;

/**
 * A connection of a pool. Where none came in time it is asked for again, twice: a process that was busy for two seconds finds its timer run
 * out before it has read the answer, and has not lost its database. One that refuses is told of at once.
 */
export async function connectionOf(pool: pg.Pool): Promise<pg.PoolClient> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await pool.connect();
    } catch (error) {
      if (attempt >= TRIES || !(error instanceof Error && LATE.test(error.message))) throw error;
    }
  }
}
