import { randomBytes } from "node:crypto";
import pg from "pg";
import { accessStatements } from "../db/role-statements.ts";
import { type RoleUrls, roleUrls } from "../db/urls.ts";
import type { TestServer } from "./cluster.ts";

export type TestDatabase = { name: string; urls: RoleUrls };

/** A copy of the template. Rights to the database itself are not copied, so they are given again. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `amparo_test_${randomBytes(6).toString("hex")}`;
  const urls = roleUrls(server.adminUrl, server.passwords, name);
  await withClient(server.adminUrl, (client) =>
    client.query(`create database ${name} template ${server.template} owner amparo_owner`),
  );
  await withClient(urls.owner, (client) => client.query(accessStatements(name).join(";")));
  return { name, urls };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
