import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { linkCode, resendCode } from "../alerts/channels/verify.ts";
import { withActor, withWorker, workerClient } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { setSettings } from "../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aChannel, deliveriesTo, sendDue, someAlerts } from "../testing/deliveries.ts";
import { PATIENCE } from "../testing/patience.ts";
import { aSignalGateway, type SignalGateway } from "../testing/stand-ins/signal-gateway.ts";
import { aTelegramApi, type TelegramApi } from "../testing/stand-ins/telegram-api.ts";
import { hearSignal, hearTelegram } from "./inbound.ts";

await testDatabase({ testClock: true });
const CHAT = "771122334";
const NUMBER = "+77012223344";
let telegram: TelegramApi;
let signal: SignalGateway;
let org: TestOrganisation;
let asel: Actor;
let caseId: string;

beforeAll(async () => {
  [telegram, signal] = await Promise.all([aTelegramApi(), aSignalGateway()]);
  setSettings({
    TELEGRAM_API_URL: telegram.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    SIGNAL_API_URL: signal.url,
    SIGNAL_NUMBER: signal.number,
    AMPARO_ORIGIN: "https://amparo.example",
  });
});
afterAll(() => Promise.all([telegram.stop(), signal.stop()]));
beforeEach(async () => {
  // An address is somebody's of this test alone.
  await workerClient().$executeRaw`update outbox set state = 'skipped' where state = 'queued'`;
  const orgs = await workerClient().$queryRaw<{ id: string }[]>`select id from organisation`;
  for (const { id } of orgs)
    await withWorker(
      id,
      (tx) => tx.$executeRaw`update channel set removed_at = amparo_now() where org_id = ${id}::uuid`,
    );
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId });
  caseId = (await aCase(org.founder, org.teamId)).caseId;
});

const listen = (hear: (until: AbortSignal) => Promise<void>) => hear(AbortSignal.timeout(PATIENCE.timeout));
const said = (alertId: string) =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ answer: string; via: string }[]>`
      select answer, via from alert_answer where alert_id = ${alertId}::uuid and user_id = ${asel.userId}::uuid order by at`,
  );
const stateOf = async (kind: string) =>
  (await deliveriesTo(asel)).filter(({ channel }) => channel === kind).map(({ state }) => state);

test("a chat is linked by the line that is sent from it, and then answers alerts; what was read is not read again", async () => {
  const id = newId();
  await withActor(asel, async (tx) => {
    await tx.$executeRaw`insert into channel (org_id, id, user_id, kind) values (${org.id}::uuid, ${id}::uuid, ${asel.userId}::uuid, 'telegram')`;
    await resendCode(tx, id);
  });
  const code = await withActor(asel, (tx) => linkCode(tx, id));
  telegram.write(CHAT, `/start ${code}`);
  await listen(hearTelegram);
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("telegram");
  expect(telegram.sent.at(-1)).toMatchObject({ chatId: CHAT });
  telegram.write(CHAT, "1");
  await listen(hearTelegram);
  await listen(hearTelegram);
  expect(await said(alertId)).toEqual([{ answer: "coming", via: "telegram" }]);
  expect(await stateOf("telegram")).toEqual(["answered"]);
});

test("a device says that it has a message, and its owner answers by Signal", async () => {
  await aChannel(asel, "signal", NUMBER);
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("signal");
  const [sent] = signal.sent.filter(({ to }) => to === NUMBER);
  signal.confirm(NUMBER, sent?.timestamp ?? "");
  await listen(hearSignal);
  expect(await stateOf("signal")).toEqual(["delivered"]);
  signal.write(NUMBER, "не могу");
  await listen(hearSignal);
  expect(await said(alertId)).toEqual([{ answer: "cannot", via: "signal" }]);
});

test("a stranger's words change nothing", async () => {
  await aChannel(asel, "signal", NUMBER);
  const [alertId = ""] = await someAlerts(org.founder, caseId, [asel]);
  await sendDue("signal");
  signal.write("+77019998877", "1");
  telegram.write("998877", "1");
  await listen(hearSignal);
  await listen(hearTelegram);
  expect(await said(alertId)).toEqual([]);
  expect(await stateOf("signal")).toEqual(["accepted"]);
});
