import "server-only";
import pg from "pg";
import { dbUrls } from "../env.ts";
import { log } from "../log.ts";
import { connectionOf } from "./connection.ts";
import { type Sql, sql } from "./sql.ts";
import { statementNames } from "./statement-names.ts";
import { bindUnit, type Tx, type UnitActor } from "./unit.ts";

const POOL = 8;

type Role = "app" | "worker";
type Pools = Partial<Record<Role, pg.Pool>>;
type Values = readonly unknown[];

/**
 * One pool a role and process, on the global object as the clients are. The names hang beside the pools: a connection that two instances
 * of this module share would be given one name for two texts.
 */
const held = globalThis as { amparoReaders?: Pools; amparoReaderNames?: ReturnType<typeof statementNames> };
held.amparoReaders ??= {};
held.amparoReaderNames ??= statementNames();
const nameOf = held.amparoReaderNames;

/** Values as the object mapper reads them: a day is midnight UTC, a whole number of eight bytes a bigint. */
const READ: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.INT8]: BigInt,
};
const types = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format !== "binary" && READ[oid]) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

function pool(role: Role): pg.Pool {
  const pools = held.amparoReaders as Pools;
  const known = pools[role];
  if (known) return known;
  const made = new pg.Pool({
    connectionString: dbUrls()[role],
    max: POOL,
    connectionTimeoutMillis: 2000,
    // What does not wait for an answer is sent along: opening the transaction and saying who asks cost one way, not two.
    pipeline: true,
    types,
  });
  made.on("error", () => log.warn({ event: "db.pool_error" }));
  pools[role] = made;
  return made;
}

/**
 * One unit of work that only reads, through the driver alone: the object mapper's transaction costs three ways more and, for a page, as much
 * time as its statements. Its `Tx` knows `$queryRaw` and no model.
 *
 * Statements asked for at once are sent at once and answered in turn. After the work its `Tx` refuses: the connection is another's by then.
 */
export async function readUnit<T>(
  role: Role,
  actor: UnitActor,
  settings: Sql,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const connection = await connectionOf(pool(role));
  let isOpen = true;
  const ask = async <Row extends pg.QueryResultRow>(statement: Sql) => {
    if (!isOpen) throw new Error("a transaction that has ended");
    const { text, values } = statement;
    return (await connection.query<Row>({ name: nameOf({ sql: text }), text, values })).rows;
  };
  const end = (how: "commit" | "rollback") => {
    isOpen = false;
    // Nobody waits for it: nothing was written that could be lost.
    connection.query(how).then(
      () => connection.release(),
      (fault: Error) => connection.release(fault),
    );
  };
  try {
    const [, [unit]] = await Promise.all([
      connection.query("begin read only"),
      ask<{ now: string }>(settings),
    ]);
    const tx = {
      $queryRaw: (words: TemplateStringsArray | Sql, ...values: Values) =>
        ask("text" in words ? words : sql(words, ...(values as Parameters<typeof sql>[1][]))),
    } as unknown as Tx;
    bindUnit(tx, { ...actor, now: Temporal.Instant.from((unit as { now: string }).now) });
    const answer = await work(tx);
    end("commit");
    return answer;
  } catch (error) {
    end("rollback");
    throw error;
  }
}

/** Ends the pools of this process. */
export async function closeReaders(): Promise<void> {
  const pools = held.amparoReaders as Pools;
  held.amparoReaders = {};
  await Promise.all(Object.values(pools).map((each) => each?.end()));
}
