import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor, withWorker, workerClient } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { aChannel, claimDue, deliveriesTo, sendDue, someAlerts } from "../../testing/deliveries.ts";
import { anSmsGateway, type SmsGateway, signedBySms } from "../../testing/stand-ins/sms-gateway.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { hearSmsGateway } from "../../web/inbound/sms.ts";
import { answerToken, readAnswerToken } from "./answer-token.ts";
import { answerByLink, findAnswerable } from "./answerable.ts";
import { enqueueDrill } from "./enqueue.ts";
import { referenceIn } from "./reference.ts";
import { settle } from "./settle.ts";

const database = await testDatabase({ testClock: true });
const SECRET = "an invented secret of thirty-two letters";
let gateway: SmsGateway;
let org: TestOrganisation;
let asel: Actor;
let caseId: string;
let number: string;
let serial = 1_000;

beforeAll(async () => {
  gateway = await anSmsGateway();
  setSettings({
    SMS_GATEWAY_URL: gateway.url,
    SMS_GATEWAY_TOKEN: gateway.token,
    SMS_FROM: "Amparo",
    SMS_CALLBACK_SECRET: SECRET,
    AMPARO_ORIGIN: "https://amparo.example",
  });
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  await workerClient()
    .$executeRaw`update outbox set state = 'skipped' where state in ('queued', 'sending', 'failed_retrying')`;
  gateway.sent.length = 0;
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId });
  caseId = (await aCase(org.founder, org.teamId)).caseId;
  serial += 1;
  number = `+7701${String(serial).padStart(7, "0")}`;
  await aChannel(asel, "sms", number);
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));

async function tell(body: object, options: { secret?: string; ageSeconds?: number } = {}): Promise<number> {
  const text = JSON.stringify(body);
  const seconds = Math.floor(Date.now() / 1000) - (options.ageSeconds ?? 0);
  const headers = signedBySms(options.secret ?? SECRET, text, seconds);
  const request = new Request("https://amparo.example/api/inbound/sms", {
    method: "POST",
    body: text,
    headers,
  });
  return (await hearSmsGateway(request)).status;
}
const reply = (text: string, id = newId()) => tell({ type: "message", id, from: number, text });
const said = (alertId: string) =>
  withWorker(org.id, async (tx) => {
    const answers = await tx.$queryRaw<{ answer: string; via: string }[]>`
      select answer, via from alert_answer where alert_id = ${alertId}::uuid and user_id = ${asel.userId}::uuid order by at`;
    const promises = await tx.$queryRaw<{ kind: string }[]>`
      select kind from promise where alert_id = ${alertId}::uuid and owner_id = ${asel.userId}::uuid and state = 'running'`;
    return [
      ...answers.map(({ answer, via }) => `${answer} ${via}`),
      ...promises.map(({ kind }) => `promise ${kind}`),
    ];
  });
const stateOf = async () => (await deliveriesTo(asel)).map(({ state }) => state);

test("*1* is a promise to open the alert, and comes once however often the gateway brings it", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  expect(await reply("беру", "one")).toBe(204);
  expect(await reply("беру", "one")).toBe(204);
  expect(await said(alertId)).toEqual(["coming sms", "promise open"]);
  expect(await stateOf()).toEqual(["answered"]);
});

test("*0* says that they cannot; anything else that they have seen it", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  await reply("who is this?");
  expect(await stateOf()).toEqual(["seen"]);
  await reply("Не могу");
  expect(await said(alertId)).toEqual(["seen sms", "cannot sms"]);
  expect(await stateOf()).toEqual(["answered"]);
});

test("an answer goes to the last message, or to the one it names", async () => {
  const [first = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  await pass({ minutes: 2 });
  const [second = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  const named = referenceIn(gateway.sent[0]?.text.replace("Amparo", "") ?? "");
  expect(named).toMatch(/^\w{4}$/);
  await reply(`1 ${named}`);
  expect(await said(first)).toEqual(["coming sms", "promise open"]);
  await reply("ok");
  expect(await said(second)).toEqual(["coming sms", "promise open"]);
});

test("of a bundle the gravest is promised, the others are seen and go on calling", async () => {
  const [mild = ""] = await someAlerts(org.founder, caseId, [asel], { severity: "high" });
  const [grave = ""] = await someAlerts(org.founder, caseId, [asel], { severity: "critical" });
  await sendDue("sms");
  await reply("1");
  expect(await said(grave)).toEqual(["coming sms", "promise open"]);
  expect(await said(mild)).toEqual(["seen sms"]);
});

test("a stranger's number, a wrong signature and yesterday's word change nothing", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  expect(await tell({ type: "message", id: newId(), from: "+77770000000", text: "1" })).toBe(204);
  const mine = { type: "message", id: newId(), from: number, text: "1" };
  expect(await tell(mine, { secret: "another invented secret of letters" })).toBe(404);
  expect(await tell(mine, { ageSeconds: 3_600 })).toBe(404);
  expect(await said(alertId)).toEqual([]);
});

test("a provider moves a message forward and never back", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  const id = gateway.sent[0]?.id;
  expect(await tell({ type: "status", id, status: "delivered" })).toBe(204);
  expect(await stateOf()).toEqual(["delivered"]);
  await tell({ type: "status", id, status: "failed", error: "unreachable" });
  expect(await stateOf()).toEqual(["delivered"]);
});

test("a provider that says too late that a message failed makes it a dead letter", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  await tell({ type: "status", id: gateway.sent[0]?.id, status: "failed", error: "unreachable" });
  expect(await deliveriesTo(asel)).toMatchObject([{ state: "failed_final", last_code: "unreachable" }]);
});

test("a link says whose message it is, and nothing else opens one", async () => {
  const to = { outboxId: newId(), orgId: org.id, userId: asel.userId };
  const token = answerToken(to);
  expect(readAnswerToken(token)).toEqual(to);
  const changed = `${token[0] === "A" ? "B" : "A"}${token.slice(1)}`;
  for (const wrong of [changed, token.slice(1), `${token}A`, "", "../../etc", token.replace(/.$/, "*")])
    expect(readAnswerToken(wrong)).toBeNull();
});

test("looking changes nothing; *Seen* is written once, stops nothing, and ends with the alert", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  const token = /answer\/([\w-]{86})/.exec(gateway.sent[0]?.text ?? "")?.[1] ?? "";
  const to = readAnswerToken(token);
  if (!to) throw new Error("no link");
  const look = () => withActor(to, (tx) => findAnswerable(tx, to.outboxId), { readOnly: true });
  expect(await look()).toMatchObject({
    kind: "alerts",
    isSeen: false,
    alerts: [{ id: alertId, severity: "imminent" }],
  });
  expect(JSON.stringify(await look())).not.toMatch(/Ержан|Тестов|Timur/);
  expect(await stateOf()).toEqual(["accepted"]);
  expect(await withActor(to, (tx) => answerByLink(tx, to.outboxId))).toBe(true);
  expect(await withActor(to, (tx) => answerByLink(tx, to.outboxId))).toBe(true);
  expect(await said(alertId)).toEqual(["seen sms"]);
  expect(await look()).toMatchObject({ isSeen: true });
  await withActor(
    org.founder,
    (tx) =>
      tx.$executeRaw`update alert set state = 'stood_down', stood_down_at = amparo_now(), outcome = 'false_alarm',
      stood_down_by = raised_by where id = ${alertId}::uuid`,
  );
  expect(await look()).toBeNull();
  expect(await withActor(to, (tx) => answerByLink(tx, to.outboxId))).toBe(false);
});

test("a link that is pressed before the channel has said that it took the message: it has arrived, and is not sent again", async () => {
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  const [held] = await claimDue("sms");
  if (!held) throw new Error("nothing to claim");
  const own = { orgId: org.id, userId: asel.userId };
  expect(await withActor(own, (tx) => answerByLink(tx, held.id))).toBe(true);
  expect(await settle(held, { outcome: "again", code: "timeout", providerRef: null })).toBe(false);
  expect(await stateOf()).toEqual(["seen"]);
  expect(await said(alertId)).toEqual(["seen sms"]);
  await pass({ minutes: 5 });
  expect(await sendDue("sms")).toBe(0);
});

test("a link is nobody else's, and is over after a day", async () => {
  await someAlerts(org.founder, caseId, [asel]);
  await sendDue("sms");
  const [row] = await deliveriesTo(asel);
  const theirs = { orgId: org.id, userId: org.founder.userId };
  expect(await withActor(theirs, (tx) => findAnswerable(tx, row?.id ?? ""))).toBeNull();
  await pass({ hours: 25 });
  const own = { orgId: org.id, userId: asel.userId };
  expect(await withActor(own, (tx) => findAnswerable(tx, row?.id ?? ""))).toBeNull();
});

test("a drill says that it is one, and is answered by text and by its link", async () => {
  const drillId = newId();
  await withActor(org.founder, async (tx) => {
    await tx.$executeRaw`insert into drill (org_id, id, started_by, ends_at) values (${org.id}::uuid, ${drillId}::uuid, ${org.founder.userId}::uuid,
      amparo_now() + interval '2 hours')`;
    await tx.$executeRaw`insert into drill_answer (org_id, id, drill_id, user_id)
      values (${org.id}::uuid, ${newId()}::uuid, ${drillId}::uuid, ${asel.userId}::uuid)`;
    expect(await enqueueDrill(tx, drillId, [asel.userId, org.founder.userId])).toEqual([org.founder.userId]);
  });
  await sendDue("sms");
  expect(gateway.sent[0]?.text).toMatch(/^DRILL/);
  const [row] = await deliveriesTo(asel);
  const own = { orgId: org.id, userId: asel.userId };
  const look = () => withActor(own, (tx) => findAnswerable(tx, row?.id ?? ""));
  expect(await look()).toEqual({ kind: "drill", isAnswered: false });
  await reply("1");
  expect(await look()).toEqual({ kind: "drill", isAnswered: true });
  expect(await stateOf()).toEqual(["answered"]);
});
