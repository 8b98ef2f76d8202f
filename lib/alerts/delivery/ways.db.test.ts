import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor } from "../../db/client.ts";
import { setSettings } from "../../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { aChannel, aRule, deliveriesTo, ownMail, someAlerts } from "../../testing/deliveries.ts";
import { moveTestClock, setTestClock } from "../../testing/test-clock.ts";
import { callPeople } from "./call.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let asel: Actor;
let caseId: string;

beforeEach(async () => {
  setSettings({
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "amparo@amparo.example",
    SMS_GATEWAY_URL: "http://127.0.0.1:9",
    SMS_GATEWAY_TOKEN: "invented",
    SMS_FROM: "Amparo",
  });
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId });
  caseId = (await aCase(org.founder, org.teamId)).caseId;
});

const waiting = async () =>
  (await deliveriesTo(asel)).map(({ channel, due_in }) => `${channel} ${Math.ceil(due_in / 60)}`);

test("who has no rules is told on every channel that works, at once", async () => {
  await aChannel(asel, "sms", "+77010000009");
  await aChannel(asel, "sms", "+77010000010", { isVerified: false });
  await aChannel(asel, "signal", "+77010000009");
  await someAlerts(org.founder, caseId, [asel]);
  expect(await waiting()).toEqual(["email 0", "sms 0"]);
});

test("a rule names the channel, the wait and from which severity on; the shortest wait counts", async () => {
  const sms = await aChannel(asel, "sms", "+77010000009", { afterMinutes: 10 });
  await aRule(asel, sms, 2, "critical");
  await aRule(asel, await ownMail(asel), 0, "high");
  await someAlerts(org.founder, caseId, [asel], { severity: "critical" });
  expect(await waiting()).toEqual(["email 0", "sms 2"]);
});

test("whose rules name nothing for this severity is told to whoever calls; an Imminent alert passes by such rules", async () => {
  await aRule(asel, await ownMail(asel), 0, "critical");
  const call = (severity: "high" | "imminent", alertId: string) =>
    withActor(org.founder, (tx) =>
      callPeople(
        tx,
        { orgId: org.id, caseId },
        { alertId, severity, pageNo: 1, userIds: [asel.userId], notBefore: null },
      ),
    );
  const [alertId = ""] = await someAlerts(org.founder, caseId, []);
  expect(await call("high", alertId)).toEqual({ messages: 0, unreached: [asel.userId] });
  expect(await call("imminent", alertId)).toEqual({ messages: 1, unreached: [] });
});

test("a rule for a channel that is dead leaves nobody without a message", async () => {
  const sms = await aChannel(asel, "sms", "+77010000009", { afterMinutes: 0 });
  await withActor(asel, (tx) => tx.$executeRaw`update channel set is_dead = true where id = ${sms}::uuid`);
  await someAlerts(org.founder, caseId, [asel], { severity: "high" });
  expect(await waiting()).toEqual(["email 0"]);
});

test("quiet hours hold what is below Imminent back until they end, and nothing else", async () => {
  const now = Temporal.Now.zonedDateTimeISO("Asia/Almaty");
  const hour = (hours: number) => now.add({ hours }).toPlainTime().toString({ smallestUnit: "minute" });
  await withActor(
    asel,
    (tx) => tx.$executeRaw`insert into quiet_hours (org_id, user_id, zone, from_time, until_time)
      values (${org.id}::uuid, ${asel.userId}::uuid, 'Asia/Almaty', ${hour(-1)}, ${hour(2)})`,
  );
  await someAlerts(org.founder, caseId, [asel], { severity: "critical" });
  await someAlerts(org.founder, caseId, [asel], { severity: "imminent" });
  const [held, urgent] = (await deliveriesTo(asel)).map(({ due_in }) => Math.round(due_in / 60));
  expect(held).toBeGreaterThan(110);
  expect(held).toBeLessThanOrEqual(120);
  expect(urgent).toBeCloseTo(0);
});

test("where the first way is out of order the next is not waited for", async () => {
  await aRule(asel, await ownMail(asel), 0);
  await aChannel(asel, "sms", "+77010000009", { afterMinutes: 15 });
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`insert into channel_health (org_id, kind, failures, open_until)
      values (${org.id}::uuid, 'email', 5, amparo_now() + interval '30 seconds')`,
  );
  await someAlerts(org.founder, caseId, [asel]);
  expect(await waiting()).toEqual(["email 0", "sms 0"]);
  await moveTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 1 }));
  await someAlerts(org.founder, caseId, [asel]);
  expect((await waiting()).at(-1)).toBe("sms 15");
});

test("one call is one message on one channel, however often it is written", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  const again = (pageNo: number) =>
    withActor(org.founder, (tx) =>
      callPeople(
        tx,
        { orgId: org.id, caseId },
        { alertId, severity: "imminent", pageNo, userIds: [asel.userId], notBefore: null },
      ),
    );
  await again(0);
  expect(await deliveriesTo(asel)).toHaveLength(1);
  await again(1);
  expect(await deliveriesTo(asel)).toHaveLength(2);
});
