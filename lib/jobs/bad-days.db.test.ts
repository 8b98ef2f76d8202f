import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "../access/actor.ts";
import { deliveryHealth } from "../alerts/delivery/health.ts";
import { withActor, withWorker, workerClient } from "../db/client.ts";
import { setSettings } from "../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { someAlerts } from "../testing/deliveries.ts";
import { aMailServer, type MailServer } from "../testing/mail-server.ts";
import { PATIENCE } from "../testing/patience.ts";
import { moveTestClock } from "../testing/test-clock.ts";
import { aWorkerProcess } from "../testing/worker-process.ts";

// Each bad day ends with the same two proofs: no message is left on its way, and nobody got more than was promised.
const database = await testDatabase({ testClock: true });
const started: ChildProcess[] = [];
let server: MailServer;
let org: TestOrganisation;
let people: Actor[];
let caseId: string;

beforeAll(async () => {
  server = await aMailServer();
  setSettings({ SMTP_URL: server.url, MAIL_FROM: "amparo@amparo.example" });
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.letters.length = 0;
  server.manner = "accept";
  org = await anOrganisation();
  people = [];
  for (let count = 0; count < 5; count += 1) people.push(await aMember(org, { teamId: org.teamId }));
  caseId = (await aCase(org.founder, org.teamId)).caseId;
});
afterEach(async () => {
  const gone = started.map((child) => (isOver(child) ? null : once(child, "exit")));
  for (const child of started.splice(0)) if (!isOver(child)) child.kill("SIGKILL");
  await Promise.all(gone);
  await workerClient()
    .$executeRaw`update outbox set state = 'skipped' where state in ('queued', 'sending', 'failed_retrying')`;
});
const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function aWorker(options: { clockOffMs?: number; settings?: Record<string, string> } = {}): ChildProcess {
  const child = aWorkerProcess({ workerUrl: database.urls.worker, smtpUrl: server.url, ...options });
  started.push(child);
  return child;
}
const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));

type Row = { id: string; recipient_id: string; state: string; lead_id: string };
const alertRows = () =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<
      Row[]
    >`select id, recipient_id, state, coalesce(bundled_into, id) as lead_id from outbox
      where org_id = ${org.id}::uuid and purpose = 'alert'`,
  );
const END = ["accepted", "delivered", "seen", "answered", "failed_final", "skipped"];
async function expectAllEnded(): Promise<void> {
  const rows = await alertRows();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ state }) => !END.includes(state))).toEqual([]);
}
const untilAllEnded = () => vi.waitFor(expectAllEnded, PATIENCE);

async function expectNoneOnItsWay(): Promise<void> {
  expect((await alertRows()).filter(({ state }) => state === "sending")).toEqual([]);
}

/**
 * Lets minutes pass, and the workers look, until everything has ended.
 * @param inFlight whether time passes under a message that is on its way, which is then rightly sent anew
 */
const passUntilAllEnded = (inFlight: boolean) =>
  vi.waitFor(
    async () => {
      if (!inFlight) await vi.waitFor(expectNoneOnItsWay, PATIENCE);
      await pass({ minutes: 5 });
      await new Promise((wait) => setTimeout(wait, 2_500));
      await expectAllEnded();
    },
    { ...PATIENCE, timeout: 2 * PATIENCE.timeout },
  );

/** How often each id came to each address. */
function lettersTo(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const letter of server.letters) {
    const to = /^To: (\S+)/m.exec(letter)?.[1] ?? "";
    const id = /^Message-ID: <(.+?)@/m.exec(letter)?.[1] ?? "";
    if (people.some(({ userId }) => to.startsWith(userId))) found.set(to, [...(found.get(to) ?? []), id]);
  }
  return found;
}

/** @param most different messages that one person may get; @param copies of one message */
async function expectPromiseKept(most: number, copies = 1): Promise<void> {
  const letters = lettersTo();
  expect(letters.size).toBe(people.length);
  for (const ids of letters.values()) {
    const different = new Set(ids);
    expect(different.size).toBeLessThanOrEqual(most);
    for (const id of different) expect(ids.filter((each) => each === id).length).toBeLessThanOrEqual(copies);
  }
  const rows = await alertRows();
  expect(rows.every(({ state }) => state === "accepted")).toBe(true);
  // What is called accepted, the server has.
  const came = new Set([...letters.values()].flat());
  expect(rows.filter(({ lead_id }) => !came.has(lead_id))).toEqual([]);
}

test("a thousand alerts at once for five people, two workers: each hears of all in two messages, none twice", async () => {
  await someAlerts(org.founder, caseId, people, { count: 1 });
  await someAlerts(org.founder, caseId, people, { count: 999, severity: "high" });
  aWorker();
  aWorker();
  await vi.waitFor(() => expect(lettersTo().size).toBe(5), PATIENCE);
  await pass({ seconds: 61 });
  await untilAllEnded();
  await expectPromiseKept(2);
  // A new Imminent alert waits behind none of it.
  await pass({ seconds: 11 });
  server.letters.length = 0;
  await someAlerts(org.founder, caseId, people, { count: 1 });
  await vi.waitFor(() => expect(lettersTo().size).toBe(5), PATIENCE);
  await untilAllEnded();
});

test.each([
  ["breaks every line", "drop", 1],
  ["greylists", 451, 1],
  ["says that it shuts down", 421, 1],
  ["takes letters and never says so", "keepSilent", 3],
] as const)(
  "a server that %s: with two workers nobody is forgotten and nobody flooded",
  async (_, manner, copies) => {
    server.manner = manner;
    await someAlerts(org.founder, caseId, people, { count: 20 });
    aWorker();
    aWorker();
    await vi.waitFor(async () => {
      const [tried] = await workerClient().$queryRaw<{ count: number }[]>`
          select count(*)::int as count from outbox where org_id = ${org.id}::uuid and attempts > 0`;
      expect(tried?.count).toBe(100);
    }, PATIENCE);
    if (manner !== "keepSilent") {
      await pass({ seconds: 6 });
      await new Promise((wait) => setTimeout(wait, 3_000));
    }
    server.manner = "accept";
    await passUntilAllEnded(manner === "keepSilent");
    await expectPromiseKept(2, copies);
  },
);

test("a server that refuses everybody for good: every message ends, and who manages sees each of them", async () => {
  server.manner = 550;
  await someAlerts(org.founder, caseId, people, { count: 3 });
  aWorker();
  await untilAllEnded();
  expect(new Set((await alertRows()).map(({ state }) => state))).toEqual(new Set(["failed_final"]));
  const health = await withActor(org.founder, (tx) => deliveryHealth(tx));
  expect(health.deadLetters).toBe(15);
  expect(server.letters).toEqual([]);
});

test("killed between sending and writing it down, again and again: each message comes, recognisably the same", async () => {
  server.manner = "keepSilent";
  await someAlerts(org.founder, caseId, people, { count: 10 });
  for (let count = 0; count < 2; count += 1) {
    const child = aWorker();
    await vi.waitFor(() => expect(server.letters.length).toBeGreaterThanOrEqual(5 * (count + 1)), PATIENCE);
    child.kill("SIGKILL");
    await once(child, "exit");
    await pass({ seconds: 61 });
  }
  server.manner = "accept";
  aWorker();
  await untilAllEnded();
  await expectPromiseKept(1, 3);
});

test("a node whose clock is an hour wrong claims nothing, says so, and tells no watcher that all is well; another does the work", async () => {
  const pings: string[] = [];
  const watcher = createServer((request, response) => {
    pings.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((listening) => watcher.listen(0, "127.0.0.1", listening));
  const url = (path: string) => ({
    AMPARO_HEARTBEAT_URL: `http://127.0.0.1:${(watcher.address() as AddressInfo).port}/${path}`,
  });
  await someAlerts(org.founder, caseId, people, { count: 2 });
  aWorker({ clockOffMs: 3_600_000, settings: url("wrong") });
  const skews = async () =>
    (await withActor(org.founder, (tx) => deliveryHealth(tx))).workers.map(({ clockSkewMs }) => clockSkewMs);
  await vi.waitFor(async () => expect((await skews()).some((ms) => ms < -3_500_000)).toBe(true), PATIENCE);
  // Two polls and more.
  await new Promise((wait) => setTimeout(wait, 5_000));
  expect((await alertRows()).every(({ state }) => state === "queued")).toBe(true);
  expect(server.letters).toEqual([]);

  aWorker({ settings: url("right") });
  await untilAllEnded();
  await expectPromiseKept(1);
  await vi.waitFor(() => expect(pings).toContain("/right"), PATIENCE);
  expect(pings).not.toContain("/wrong");
  watcher.close();
});
