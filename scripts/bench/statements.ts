import { readFileSync, statSync } from "node:fs";
import { closeAuthPool } from "../../lib/db/auth-pool.ts";
import { closeClients } from "../../lib/db/client.ts";
import type { Ground } from "./ground.ts";

/** The roles that serve a page. What the worker asks beside it is not the page's. */
const SERVING = ["amparo_app", "amparo_auth"];
const STATEMENT = new RegExp(
  `^(?:${SERVING.join("|")})\\|LOG: {2}(?:statement|execute [^:]*): (?!\\s*(?:begin|commit|rollback)\\b)`,
  "i",
);
const SETTLE_MS = 250;

/** Counts what a request asks of the database, by the database's own log. */
export type StatementCounter = {
  count(request: () => Promise<unknown>): Promise<number>;
  end(): Promise<void>;
};

/**
 * Has the server log the statements of the serving roles. A role's setting holds from its next connection on, so the connections of now are
 * ended; the program's pools open others.
 */
export async function countingStatements({ superuser, postgres }: Ground): Promise<StatementCounter> {
  await superuser.query("alter system set log_line_prefix = '%u|'");
  await superuser.query("select pg_reload_conf()");
  for (const role of SERVING) await superuser.query(`alter role ${role} set log_statement = 'all'`);
  // Our own would be ended too, and complain.
  await Promise.all([closeClients(), closeAuthPool()]);
  await renewConnections();

  async function renewConnections(): Promise<void> {
    await superuser.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = any ($1) and pid <> pg_backend_pid()",
      [SERVING],
    );
    await new Promise((wait) => setTimeout(wait, SETTLE_MS));
  }

  return {
    async count(request) {
      const from = statSync(postgres.log).size;
      await request();
      await new Promise((wait) => setTimeout(wait, SETTLE_MS));
      const said = readFileSync(postgres.log).subarray(from).toString("utf8");
      return said.split("\n").filter((line) => STATEMENT.test(line)).length;
    },
    async end() {
      for (const role of SERVING) await superuser.query(`alter role ${role} reset log_statement`);
      await superuser.query("alter system reset log_line_prefix");
      await superuser.query("select pg_reload_conf()");
      await renewConnections();
    },
  };
}
