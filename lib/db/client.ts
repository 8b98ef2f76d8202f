import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { dbUrls } from "../env.ts";
import { log } from "../log.ts";
import { PrismaClient } from "./generated/client.ts";
import { isPassing } from "./passing-faults.ts";
import { closeReaders, readUnit } from "./read-unit.ts";
import { type Sql, sql } from "./sql.ts";
import { statementNames } from "./statement-names.ts";
import { bindUnit, type Tx, type UnitActor } from "./unit.ts";

const POOL = 10;
const TRIES = 3;

type Role = "app" | "worker";

/** One client a role and process. It hangs on the global object because Next gives handlers and instrumentation different instances of a module. */
const clients = globalThis as { amparoClients?: Partial<Record<Role, PrismaClient>> };
clients.amparoClients ??= {};

function client(role: Role): PrismaClient {
  const held = clients.amparoClients as Partial<Record<Role, PrismaClient>>;
  held[role] ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: dbUrls()[role], max: POOL, connectionTimeoutMillis: 2000 },
      {
        onPoolError: () => log.warn({ event: "db.pool_error" }),
        onConnectionError: () => log.warn({ event: "db.connection_error" }),
        statementNameGenerator: statementNames(),
      },
    ),
    transactionOptions: { maxWait: 2000, timeout: 5000 },
  });
  return held[role];
}

/** A unit that only reads has `$queryRaw` and no models; `timeoutMs` is for one that writes. */
type Options = { readOnly?: boolean; timeoutMs?: number };

/**
 * One unit of work for somebody: one transaction whose first statement tells the row policies who is asking.
 * The settings are local to it, so a pooled connection forgets the actor when it ends.
 *
 * A fault that passes by itself is tried again, the whole unit, at most three times; `work` must therefore only touch its transaction.
 */
export function withActor<T>(
  actor: UnitActor & { userId: string },
  work: (tx: Tx) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return unit("app", actor, work, options);
}

/** One unit of work of the background worker for one organisation. */
export function withWorker<T>(
  orgId: string,
  work: (tx: Tx) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return unit("worker", { orgId, userId: null }, work, options);
}

async function unit<T>(
  role: Role,
  actor: UnitActor,
  work: (tx: Tx) => Promise<T>,
  options: Options,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (options.readOnly) return await readUnit(role, actor, whoAsks(actor), work);
      return await client(role).$transaction(
        async (tx) => {
          const [row] = await tx.$queryRaw<{ now: string }[]>(whoAsks(actor));
          bindUnit(tx, { ...actor, now: Temporal.Instant.from((row as { now: string }).now) });
          return work(tx);
        },
        options.timeoutMs ? { timeout: options.timeoutMs, maxWait: 2000 } : undefined,
      );
    } catch (error) {
      if (attempt >= TRIES || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt + Math.random() * 100));
    }
  }
}

/** The first statement of every unit: the settings that the row policies read, for this transaction alone, and the moment it is. */
function whoAsks({ orgId, userId }: UnitActor): Sql {
  return sql`select set_config('amparo.org_id', ${orgId}, true), set_config('amparo.user_id', ${userId ?? ""}, true),
    to_char(amparo_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`;
}

/** The worker's own statements across organisations: claims, heartbeats. */
export function workerClient(): PrismaClient {
  return client("worker");
}

/** Ends the pools of this process. */
export async function closeClients(): Promise<void> {
  const held = clients.amparoClients as Partial<Record<Role, PrismaClient>>;
  await Promise.all([closeReaders(), ...Object.values(held).map((each) => each?.$disconnect())]);
  clients.amparoClients = {};
}
