import type { TestProject } from "vitest/node";
import { readEnv } from "../env.ts";
import { startTestServer, type TestServer } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Runs once before the tests that need a database: one server for all of them. `AMPARO_TEST_DATABASE_URL` names one that is there
 * already, such as an older PostgreSQL.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, adminUrl, template, passwords, keyFile } = await startTestServer(
    readEnv().testing.databaseUrl,
  );
  project.provide("testServer", { adminUrl, template, passwords, keyFile });
  return stop;
}
