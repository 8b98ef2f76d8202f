import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { requireAccess } from "../access/proof.ts";
import { raise } from "../alerts/raise.ts";
import { withActor, withWorker, workerClient } from "../db/client.ts";
import { setSettings } from "../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aMailServer, type MailServer } from "../testing/mail-server.ts";
import { PATIENCE } from "../testing/patience.ts";
import { moveTestClock } from "../testing/test-clock.ts";
import { aWorkerProcess } from "../testing/worker-process.ts";

const database = await testDatabase({ testClock: true });
const started: ChildProcess[] = [];
let server: MailServer;
let org: TestOrganisation;

beforeAll(async () => {
  server = await aMailServer();
  setSettings({ SMTP_URL: server.url, MAIL_FROM: "amparo@amparo.example" });
  org = await anOrganisation();
  for (let count = 0; count < 4; count += 1) await aMember(org, { teamId: org.teamId });
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
});
afterAll(() => server.stop());

function aWorker(): ChildProcess {
  const child = aWorkerProcess({ workerUrl: database.urls.worker, smtpUrl: server.url });
  started.push(child);
  return child;
}

async function anAlert(): Promise<string> {
  const { caseId } = await aCase(org.founder, org.teamId);
  return withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind: "moved", knownOn: "2026-11-24" });
    return raised.ok ? raised.value.alertId : "";
  });
}

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
const mailsOf = (alertId: string) =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ id: string; state: string }[]>`
    select id, state from outbox where alert_id = ${alertId}::uuid order by id`,
  );
const messageIds = () => server.letters.map((letter) => /^Message-ID: <(.+?)@/m.exec(letter)?.[1] ?? "");

test("killed while it sends and started again, it forgets no mail; one that comes twice is recognisably the same", async () => {
  server.manner = "keepSilent";
  const alertId = await anAlert();
  await pass({ seconds: 11 });
  const first = aWorker();
  await vi.waitFor(() => expect(server.letters.length).toBeGreaterThan(0), PATIENCE);
  first.kill("SIGKILL");
  await once(first, "exit");
  const held = await mailsOf(alertId);
  expect(held).toHaveLength(4);
  expect(held.some((mail) => mail.state === "sending")).toBe(true);
  expect(held.some((mail) => mail.state === "accepted")).toBe(false);

  server.manner = "accept";
  await pass({ seconds: 61 });
  aWorker();
  await vi.waitFor(
    async () => expect((await mailsOf(alertId)).map((mail) => mail.state)).toEqual(Array(4).fill("accepted")),
    PATIENCE,
  );
  expect(new Set(messageIds())).toEqual(new Set(held.map((mail) => mail.id)));
});

test("told to stop, it takes its heartbeat along and leaves nothing claimed", async () => {
  server.manner = "accept";
  const beats = async () =>
    (await workerClient().$queryRaw<{ id: string }[]>`select id from worker_heartbeat`).map(
      (beat) => beat.id,
    );
  const before = await beats();
  const child = aWorker();
  await vi.waitFor(async () => expect((await beats()).length).toBeGreaterThan(before.length), PATIENCE);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(await beats()).toEqual(before);
  const claimed = await workerClient().$queryRaw`select 1 from outbox where state = 'sending'`;
  expect(claimed).toEqual([]);
});

test("it is woken by the alert itself: a mail that is due leaves at once, and one that hangs holds up no other", async () => {
  server.manner = "hang";
  const hanging = await anAlert();
  await pass({ seconds: 11 });
  aWorker();
  await vi.waitFor(() => expect(server.unanswered).toBe(4), PATIENCE);
  server.manner = "accept";
  const next = await anAlert();
  await pass({ seconds: 11 });
  await vi.waitFor(
    async () => expect((await mailsOf(next)).every((mail) => mail.state === "accepted")).toBe(true),
    PATIENCE,
  );
  expect((await mailsOf(hanging)).map((mail) => mail.state)).toEqual(Array(4).fill("sending"));
});
