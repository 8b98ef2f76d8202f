import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { closeClients, withWorker } from "../db/client.ts";
import { type Cluster, startCluster } from "../db/embedded/cluster.ts";
import { makeCluster } from "../db/embedded/make-cluster.ts";
import { migrate } from "../db/migrate.ts";
import { ensureRoles } from "../db/roles.ts";
import { type RoleUrls, withDatabase } from "../db/urls.ts";
import { setSettings } from "../env.ts";
import { aCase, aMember, anOrganisation } from "../testing/builders.ts";
import { someAlerts } from "../testing/deliveries.ts";
import { aMailServer, type MailServer } from "../testing/mail-server.ts";
import { PATIENCE } from "../testing/patience.ts";
import { installTestClock, moveTestClock } from "../testing/test-clock.ts";
import { aWorkerProcess } from "../testing/worker-process.ts";

// A server of its own, for it is taken away in the middle.
const home = mkdtempSync(join(tmpdir(), "amparo-restart-"));
const place = { folder: join(home, "postgres"), password: "a password", logFile: join(home, "postgres.log") };
let cluster: Cluster;
let urls: RoleUrls;
let server: MailServer;
let worker: ChildProcess | undefined;

beforeAll(async () => {
  const password = () => randomBytes(18).toString("base64url");
  server = await aMailServer();
  await makeCluster(place);
  cluster = await startCluster(place);
  const passwords = { owner: password(), auth: password(), app: password(), worker: password() };
  const made = await ensureRoles(withDatabase(cluster.serverUrl, "amparo"), passwords, { mayReset: true });
  if (made.kind !== "ready") throw new Error("no roles");
  urls = made.urls;
  await migrate(urls.owner);
  await installTestClock(urls.owner);
  setSettings({
    AMPARO_DB_APP_URL: urls.app,
    AMPARO_DB_AUTH_URL: urls.auth,
    AMPARO_DB_WORKER_URL: urls.worker,
    AMPARO_KEY_FILE: inject("testServer").keyFile,
    AMPARO_TEST_CLOCK: "1",
    SMTP_URL: server.url,
    MAIL_FROM: "amparo@amparo.example",
  });
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await closeClients();
  await server.stop();
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
});

test("Postgres is taken away in the middle of a claim and comes back: the same worker goes on and forgets nobody", async () => {
  const org = await anOrganisation();
  const people = [];
  for (let count = 0; count < 5; count += 1) people.push(await aMember(org, { teamId: org.teamId }));
  const { caseId } = await aCase(org.founder, org.teamId);
  const rows = () =>
    withWorker(
      org.id,
      (tx) => tx.$queryRaw<{ id: string; state: string }[]>`
        select id, state from outbox where org_id = ${org.id}::uuid and purpose = 'alert'`,
    );
  server.manner = "hang";
  await someAlerts(org.founder, caseId, people, { count: 3 });
  worker = aWorkerProcess({ workerUrl: urls.worker, smtpUrl: server.url });
  await vi.waitFor(() => expect(server.unanswered).toBe(5), PATIENCE);
  expect((await rows()).every(({ state }) => state === "sending")).toBe(true);

  await cluster.stop();
  cluster = await startCluster(place, cluster.socketFolder);
  server.manner = "accept";
  await moveTestClock(urls.owner, Temporal.Duration.from({ seconds: 61 }));
  await vi.waitFor(async () => {
    const now = await rows();
    expect(now).toHaveLength(15);
    expect(now.filter(({ state }) => state !== "accepted")).toEqual([]);
  }, PATIENCE);
  expect(worker.exitCode).toBeNull();
  // Three alerts for each of five people, told in one message each.
  const ids = server.letters.map((letter) => /^Message-ID: <(.+?)@/m.exec(letter)?.[1]);
  expect(new Set(ids).size).toBe(5);
});
