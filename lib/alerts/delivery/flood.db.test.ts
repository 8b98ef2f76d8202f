import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { workerClient } from "../../db/client.ts";
import { setSettings } from "../../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { deliveriesTo, sendDue, someAlerts } from "../../testing/deliveries.ts";
import { aMailServer, type MailServer } from "../../testing/mail-server.ts";
import { moveTestClock } from "../../testing/test-clock.ts";

const database = await testDatabase({ testClock: true });
let server: MailServer;
let org: TestOrganisation;
let asel: Actor;
let caseId: string;

beforeAll(async () => {
  server = await aMailServer();
  setSettings({ SMTP_URL: server.url, MAIL_FROM: "amparo@amparo.example" });
});
afterAll(() => server.stop());
beforeEach(async () => {
  await workerClient()
    .$executeRaw`update outbox set state = 'skipped' where state in ('queued', 'sending', 'failed_retrying')`;
  server.letters.length = 0;
  server.manner = "accept";
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId });
  caseId = (await aCase(org.founder, org.teamId)).caseId;
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
const alerts = (count: number, severity: "imminent" | "high" = "imminent") =>
  someAlerts(org.founder, caseId, [asel], { count, severity });
const subjects = () =>
  server.letters.map((letter) => /^Subject: (.+)$/m.exec(letter)?.[1]?.replace("\r", ""));
const ids = () => server.letters.map((letter) => /^Message-ID: <(.+?)@/m.exec(letter)?.[1]);
const states = async () => [...new Set((await deliveriesTo(asel)).map(({ state }) => state))];

test("after the first message the others wait ten seconds and leave as one, and each is accepted with it", async () => {
  await alerts(1);
  expect(await sendDue("email")).toBe(1);
  await alerts(999);
  expect(await sendDue("email")).toBe(0);
  await pass({ seconds: 10 });
  expect(await sendDue("email")).toBe(1);
  expect(subjects()).toEqual([
    expect.stringMatching(/^Alert: .+, Imminent$/),
    "999 alerts, the highest: Imminent",
  ]);
  expect(server.letters[1]).toContain("and 989 more");
  expect(await states()).toEqual(["accepted"]);
  const rows = await deliveriesTo(asel);
  expect(rows.filter((row) => row.bundled_into === ids()[1])).toHaveLength(998);
  await pass({ hours: 1 });
  expect(await sendDue("email")).toBe(0);
});

test("what is below Critical waits a minute; an Imminent alert meanwhile waits ten seconds and takes it along", async () => {
  await alerts(1, "high");
  await sendDue("email");
  await alerts(2, "high");
  await pass({ seconds: 20 });
  expect(await sendDue("email")).toBe(0);
  await alerts(1);
  expect(await sendDue("email")).toBe(1);
  expect(subjects().at(-1)).toBe("3 alerts, the highest: Imminent");
});

test("an hour with a server that is down ends with two messages, however many alerts there were", async () => {
  server.manner = 451;
  for (let minute = 0; minute < 12; minute += 1) {
    await alerts(5);
    await sendDue("email");
    await pass({ minutes: 5 });
  }
  expect(server.letters).toEqual([]);
  server.manner = "accept";
  for (let count = 0; count < 5; count += 1) {
    await sendDue("email");
    await pass({ minutes: 10 });
  }
  expect(server.letters.length).toBeLessThanOrEqual(2);
  expect(await states()).toEqual(["accepted"]);
});

test("a message that may have arrived says under its id the same again, and never more", async () => {
  server.manner = "keepSilent";
  await alerts(2);
  await sendDue("email", 500);
  server.manner = "accept";
  await pass({ seconds: 6 });
  await alerts(1);
  await sendDue("email");
  await pass({ seconds: 11 });
  await sendDue("email");
  expect(subjects()).toEqual([
    "2 alerts, the highest: Imminent",
    "2 alerts, the highest: Imminent",
    expect.stringMatching(/^Alert: /),
  ]);
  expect(new Set(ids().slice(0, 2)).size).toBe(1);
  expect(ids()[2]).not.toBe(ids()[0]);
});
