import { createServer, type Socket } from "node:net";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { connectionOf } from "./connection.ts";

const database = await testDatabase();
const pools: pg.Pool[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.end()));
});

function aPool(more: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.urls.app, connectionTimeoutMillis: 200, ...more });
  pools.push(pool);
  return pool;
}

test("a process that was busy longer than a connection may take still gets one", async () => {
  const pool = aPool({ max: 1 });
  const asked = connectionOf(pool);
  await new Promise(setImmediate);
  const until = performance.now() + 400;
  while (performance.now() < until);
  const connection = await asked;
  expect((await connection.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  connection.release();
});

test("a server that never answers is told of after three tries; one that is not there at once", async () => {
  const silent: Socket[] = [];
  const server = createServer((socket) => silent.push(socket));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as { port: number };
  const url = `postgresql://x:y@127.0.0.1:${port}/none`;
  await expect(connectionOf(aPool({ connectionString: url }))).rejects.toThrow(/timeout/);
  expect(silent).toHaveLength(3);
  for (const socket of silent) socket.destroy();
  await new Promise((closed) => server.close(closed));
  await expect(connectionOf(aPool({ connectionString: url }))).rejects.toThrow(/ECONNREFUSED/);
});
