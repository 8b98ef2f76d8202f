import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor, withWorker, workerClient } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import {
  aChannel,
  aRule,
  claimDue,
  deliveriesTo,
  ownMail,
  sendDue,
  someAlerts,
} from "../../testing/deliveries.ts";
import { aMailServer, type MailServer } from "../../testing/mail-server.ts";
import { anSmsGateway, type SmsGateway } from "../../testing/stand-ins/sms-gateway.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { dismiss, listDeadLetters, requeue } from "./dead-letters.ts";
import { expireMessages } from "./expire.ts";
import { deliveryHealth } from "./health.ts";
import { settle } from "./settle.ts";

const database = await testDatabase({ testClock: true });
let server: MailServer;
let gateway: SmsGateway;
let org: TestOrganisation;
let asel: Actor;
let caseId: string;

beforeAll(async () => {
  [server, gateway] = await Promise.all([aMailServer(), anSmsGateway()]);
  setSettings({
    SMTP_URL: server.url,
    MAIL_FROM: "amparo@amparo.example",
    SMS_GATEWAY_URL: gateway.url,
    SMS_GATEWAY_TOKEN: gateway.token,
    SMS_FROM: "Amparo",
  });
});
afterAll(() => Promise.all([server.stop(), gateway.stop()]));
beforeEach(async () => {
  await workerClient()
    .$executeRaw`update outbox set state = 'skipped' where state in ('queued', 'sending', 'failed_retrying')`;
  server.letters.length = 0;
  server.manner = "accept";
  gateway.manner = "answer";
  gateway.unknown.clear();
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId });
  caseId = (await aCase(org.founder, org.teamId)).caseId;
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
const statesOf = async (who: Actor) =>
  (await deliveriesTo(who)).map(({ channel, state, last_code }) => `${channel} ${state} ${last_code}`);

async function anEscalation(alertId: string): Promise<() => Promise<{ in: number; events: string[] }>> {
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`insert into escalation (org_id, id, case_id, alert_id, ladder, step, next_fire_at)
      values (${org.id}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${alertId}::uuid, '{}', 0, amparo_now() + interval '1 hour')`,
  );
  return () =>
    withWorker(org.id, async (tx) => {
      const [row] = await tx.$queryRaw<{ in: number }[]>`
        select extract(epoch from next_fire_at - amparo_now())::float8 as in from escalation where alert_id = ${alertId}::uuid`;
      const events = await tx.$queryRaw<{ kind: string }[]>`
        select kind from alert_event where alert_id = ${alertId}::uuid order by at`;
      return { in: row?.in ?? Number.NaN, events: events.map(({ kind }) => kind) };
    });
}

test("a failure for good makes the next channel due at once, and the last of them climbs", async () => {
  await aRule(asel, await ownMail(asel), 0);
  await aChannel(asel, "sms", "+77010000009", { afterMinutes: 30 });
  gateway.unknown.add("+77010000009");
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  const ladder = await anEscalation(alertId);
  server.manner = 550;
  await sendDue("email");
  expect((await ladder()).in).toBeGreaterThan(3_500);
  expect(await sendDue("sms")).toBe(1);
  expect(await statesOf(asel)).toEqual(["email failed_final smtp_550", "sms failed_final invalid_number"]);
  const after = await ladder();
  expect(after.in).toBeLessThanOrEqual(0);
  expect(after.events).toEqual(["unreachable"]);
});

test("a failure for good of one of two ways climbs nothing", async () => {
  await aChannel(asel, "sms", "+77010000009");
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  const ladder = await anEscalation(alertId);
  await sendDue("sms");
  server.manner = 550;
  await sendDue("email");
  expect((await ladder()).events).toEqual([]);
});

test("five failures of the channel itself and it is left alone; one message tries it; another organisation's goes on", async () => {
  const others = await anOrganisation("Other Aid");
  const timur = await aMember(others, { teamId: others.teamId });
  const otherCase = (await aCase(others.founder, others.teamId)).caseId;
  await aRule(asel, await ownMail(asel), 0);
  await aChannel(asel, "sms", "+77010000009", { afterMinutes: 30 });
  server.manner = "drop";
  await someAlerts(org.founder, caseId, [asel]);
  for (let count = 0; count < 5; count += 1) {
    expect(await sendDue("email")).toBe(1);
    if (count < 4) {
      expect((await deliveriesTo(asel)).find(({ channel }) => channel === "sms")?.due_in).toBeGreaterThan(60);
      await pass({ minutes: 2 + 3 * count });
    }
  }
  const health = await withActor(org.founder, (tx) => deliveryHealth(tx));
  expect(health.channels.find(({ kind }) => kind === "email")).toMatchObject({ isBroken: true, failures: 5 });
  // What waited behind it is not waited for any more.
  expect(await sendDue("sms")).toBe(1);

  server.manner = "accept";
  await pass({ seconds: 29 });
  await someAlerts(org.founder, caseId, [asel, org.founder]);
  expect(await claimDue("email")).toEqual([]);
  await someAlerts(others.founder, otherCase, [timur]);
  expect(await sendDue("email")).toBe(1);
  await pass({ seconds: 2 });
  const probe = await claimDue("email");
  expect(probe).toHaveLength(1);
  expect(await claimDue("email")).toEqual([]);
  for (const claim of probe)
    await settle(claim, { outcome: "accepted", code: "accepted", providerRef: null });
  await pass({ seconds: 11 });
  expect(await sendDue("email")).toBe(1);
  const mended = await withActor(org.founder, (tx) => deliveryHealth(tx));
  expect(mended.channels.find(({ kind }) => kind === "email")).toMatchObject({
    isBroken: false,
    failures: 0,
  });
});

test("out of order again and again it is left alone for twice as long, ten minutes at most", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  const openFor: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    await pass({ minutes: 11 });
    for (const claim of await claimDue("email"))
      await settle(claim, { outcome: "again", code: "timeout", providerRef: null });
    const [row] = await workerClient().$queryRaw<{ seconds: number | null }[]>`
      select extract(epoch from open_until - last_failed_at)::int as seconds from channel_health where org_id = ${org.id}::uuid`;
    openFor.push(row?.seconds ?? 0);
  }
  expect(openFor).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 600, 600, 600]);
});

test("what is said of one mailbox tells nothing of the others", async () => {
  server.manner = 451;
  await someAlerts(org.founder, caseId, [asel]);
  for (let count = 0; count < 8; count += 1) {
    await sendDue("email");
    await pass({ minutes: 11 });
  }
  const health = await withActor(org.founder, (tx) => deliveryHealth(tx));
  expect(health.channels.find(({ kind }) => kind === "email")).toMatchObject({ isBroken: false });
});

test("when the provider says when to come again, that is when", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  for (const claim of await claimDue("email"))
    await settle(claim, { outcome: "again", code: "http_429", providerRef: null, retryAfter: 90 });
  const [row] = await deliveriesTo(asel);
  expect(Math.round(row?.due_in ?? 0)).toBe(90);
});

test("a browser that is gone is a way no more", async () => {
  await aChannel(asel, "web_push", "https://push.example/1", { secret: "{}" });
  await someAlerts(org.founder, caseId, [asel]);
  for (const claim of await claimDue("web_push"))
    await settle(claim, { outcome: "failed", code: "gone", providerRef: null });
  await someAlerts(org.founder, caseId, [asel]);
  expect((await deliveriesTo(asel)).map(({ channel }) => channel)).toEqual(["email", "email", "web_push"]);
});

test("what did not arrive stays before those who manage, of every case, until it is sent again or let go", async () => {
  const admin = await aMember(org, { roles: ["admin"], name: "Admin Testova" });
  await aChannel(admin, "sms", "+77010000099");
  server.manner = 550;
  const [alertId] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("email");
  expect(await withActor(asel, (tx) => listDeadLetters(tx))).toHaveLength(1);
  const listed = await withActor(admin, (tx) => listDeadLetters(tx));
  expect(listed).toMatchObject([
    { alertId, code: "smtp_550", kind: "email", recipient: { id: asel.userId, name: "Timur Colleague" } },
  ]);
  // Admins hear of it by every channel but the one that failed, once.
  server.manner = "accept";
  expect((await deliveriesTo(admin)).map(({ channel, purpose }) => `${channel} ${purpose}`)).toEqual([
    "email dead_letter",
    "sms dead_letter",
  ]);
  await sendDue("sms");
  expect(gateway.sent.at(-1)?.text).toMatch(/1 message was not delivered/);

  const id = listed[0]?.id ?? "";
  expect((await withActor(admin, (tx) => requeue(tx, id))).ok).toBe(true);
  expect(await withActor(admin, (tx) => requeue(tx, id))).toEqual({ ok: false, error: "gone" });
  await pass({ seconds: 11 });
  await sendDue("email");
  expect(await statesOf(asel)).toEqual(["email accepted accepted"]);
});

test("a message whose day is over is a dead letter, and one that was let go is listed no more", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  await pass({ hours: 25 });
  await expireMessages();
  const [letter] = await withActor(org.founder, (tx) => listDeadLetters(tx));
  expect(letter).toMatchObject({ code: "expired" });
  await withActor(org.founder, (tx) => dismiss(tx, letter?.id ?? ""));
  expect(await withActor(org.founder, (tx) => listDeadLetters(tx))).toEqual([]);
});

test("a failed message about failed messages raises no other", async () => {
  server.manner = 550;
  await someAlerts(org.founder, caseId, [asel]);
  for (let count = 0; count < 4; count += 1) {
    await sendDue("email");
    await pass({ minutes: 11 });
  }
  const told = (await deliveriesTo(org.founder)).filter(({ purpose }) => purpose === "dead_letter");
  expect(told.map(({ state }) => state)).toEqual(["failed_final"]);
});
