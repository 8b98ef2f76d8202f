import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { requireAccess } from "../../access/proof.ts";
import { withActor, withWorker, workerClient } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { aMailServer, type MailServer } from "../../testing/mail-server.ts";
import { moveTestClock, setTestClock } from "../../testing/test-clock.ts";
import { raise } from "../raise.ts";
import { take } from "../take.ts";
import { callPeople } from "./call.ts";
import { type Claim, claimMessages, releaseMessages } from "./claims.ts";
import { deliver } from "./deliver.ts";
import { expireMessages } from "./expire.ts";
import { settle } from "./settle.ts";

const database = await testDatabase({ testClock: true });
const PERSON = "Ержан Тестов";
let server: MailServer;
let org: TestOrganisation;
let colleague: Actor;

beforeAll(async () => {
  server = await aMailServer();
  setSettings({
    SMTP_URL: server.url,
    MAIL_FROM: "Amparo <amparo@amparo.example>",
    AMPARO_ORIGIN: "https://amparo.example",
  });
});
afterAll(() => server.stop());

beforeEach(async () => {
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
  // Each test has a night of its own: what others left is not due.
  await workerClient()
    .$executeRaw`update outbox set state = 'skipped', lease_owner = null where state in ('queued', 'sending', 'failed_retrying')`;
  server.letters.length = 0;
  server.manner = "accept";
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId, locale: "ru" });
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));

/** An alert by the founder that calls one colleague, when its ten seconds are over. */
async function aRipeAlert() {
  const { caseId, codename } = await aCase(org.founder, org.teamId, { name: PERSON });
  const alertId = await withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind: "removal_now", knownOn: "2026-11-24" });
    return raised.ok ? raised.value.alertId : "";
  });
  await pass({ seconds: 11 });
  return { caseId, codename, alertId };
}

type Row = {
  id: string;
  state: string;
  attempts: number;
  last_code: string | null;
  provider_ref: string | null;
};
const mailsOf = (alertId: string) =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<Row[]>`
    select id, state, attempts, last_code, provider_ref from outbox where alert_id = ${alertId}::uuid order by id`,
  );

/** What tells of an alert; managers are also told of what did not arrive. */
const claim = async (most: number, worker = newId()) =>
  (await claimMessages(worker, "email", most, true)).filter(({ purpose }) => purpose === "alert");

async function claimOne(): Promise<Claim> {
  const [first] = await claim(5);
  if (!first) throw new Error("nothing to claim");
  return first;
}

test("one mail for each person called, however often they are called, and none before the ten seconds are over", async () => {
  const { caseId, alertId } = await aRipeAlert();
  await withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const call = {
      alertId,
      severity: "imminent",
      pageNo: 1,
      userIds: [colleague.userId],
      notBefore: null,
    } as const;
    await callPeople(tx, access, call);
  });
  expect(await mailsOf(alertId)).toHaveLength(1);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
  expect(await claim(5)).toEqual([]);
  await pass({ seconds: 11 });
  expect(await claim(5)).toHaveLength(1);
});

test("two workers never hold the same mail", async () => {
  for (let count = 0; count < 11; count += 1) await aMember(org, { teamId: org.teamId });
  const { alertId } = await aRipeAlert();
  const held = (await Promise.all(Array.from({ length: 6 }, () => claim(4)))).flat();
  expect(held).toHaveLength(12);
  expect(new Set(held.map((claim) => claim.id)).size).toBe(12);
  expect((await mailsOf(alertId)).every((mail) => mail.state === "sending")).toBe(true);
});

test("a claim takes no more than it asked for", async () => {
  for (let count = 0; count < 5; count += 1) await aMember(org, { teamId: org.teamId });
  await aRipeAlert();
  expect(await claim(2)).toHaveLength(2);
});

test("a lease that ran out is claimed again under a higher number, and the old result is refused", async () => {
  const { alertId } = await aRipeAlert();
  const first = await claimOne();
  expect(await claim(5)).toEqual([]);
  await pass({ seconds: 61 });
  const second = await claimOne();
  expect(second).toMatchObject({
    id: first.id,
    attempts: 2,
    rows: [{ leaseNo: (first.rows[0]?.leaseNo ?? 0) + 1 }],
  });
  const result = { outcome: "failed", code: "smtp_550", providerRef: null } as const;
  expect(await settle(first, result)).toBe(false);
  expect(await mailsOf(alertId)).toMatchObject([{ state: "sending", last_code: null }]);
  expect(await settle(second, { ...result, outcome: "accepted", code: "accepted" })).toBe(true);
  expect(await mailsOf(alertId)).toMatchObject([{ state: "accepted" }]);
});

test.each([
  ["never claimed", false],
  ["claimed by a worker that never came back", true],
])("a mail whose time ran out, %s, is final and not forgotten", async (_, claimed) => {
  const { alertId } = await aRipeAlert();
  if (claimed) await claimOne();
  await pass({ hours: 25 });
  await expireMessages();
  expect(await mailsOf(alertId)).toMatchObject([{ state: "failed_final", last_code: "expired" }]);
  expect(await claim(5)).toEqual([]);
});

test("the mail holds the codename, the level and the way to the alert, and no name", async () => {
  const { alertId, codename } = await aRipeAlert();
  const claim = await claimOne();
  await deliver(claim);
  const [letter = ""] = server.letters;
  const [head = "", body = ""] = letter.split(/\r?\n\r?\n/, 2);
  const text = /base64/i.test(head)
    ? Buffer.from(
        letter
          .split(/\r?\n\r?\n/)
          .slice(1)
          .join(""),
        "base64",
      ).toString()
    : body;
  expect(head).toContain(`Message-ID: <${claim.id}@amparo.example>`);
  expect(text).toContain(codename);
  expect(text).toContain("Непосредственная");
  expect(text.replaceAll(/=\r?\n/g, "")).toMatch(/https:\/\/amparo\.example\/answer\/[\w-]{86}/);
  expect(head + text).not.toMatch(/Ержан|Тестов|Dana|removal_now|KZ/);
  expect(await mailsOf(alertId)).toMatchObject([
    { state: "accepted", last_code: "accepted", provider_ref: `<${claim.id}@amparo.example>` },
  ]);
});

test("a server that is busy is asked again, and then takes it", async () => {
  const { alertId } = await aRipeAlert();
  server.manner = 451;
  await deliver(await claimOne());
  expect(await mailsOf(alertId)).toMatchObject([{ state: "failed_retrying", last_code: "smtp_451" }]);
  expect(await claim(5)).toEqual([]);
  server.manner = "accept";
  await pass({ seconds: 6 });
  await deliver(await claimOne());
  expect(await mailsOf(alertId)).toMatchObject([{ state: "accepted", attempts: 2 }]);
});

test("a server that refuses for good is not asked again", async () => {
  const { alertId } = await aRipeAlert();
  server.manner = 550;
  await deliver(await claimOne());
  await pass({ hours: 1 });
  expect(await mailsOf(alertId)).toMatchObject([{ state: "failed_final", last_code: "smtp_550" }]);
  expect(await claim(5)).toEqual([]);
});

test.each([
  ["breaks the line", "drop", "connection"],
  ["never answers", "hang", "timeout"],
] as const)("a server that %s is asked again", async (_, manner, code) => {
  const { alertId } = await aRipeAlert();
  server.manner = manner;
  await deliver(await claimOne(), { withinMs: 700 });
  expect(await mailsOf(alertId)).toMatchObject([{ state: "failed_retrying", last_code: code }]);
});

test("taken by the server but not written down: it comes again under the same Message-ID", async () => {
  const { alertId } = await aRipeAlert();
  server.manner = "keepSilent";
  await deliver(await claimOne(), { withinMs: 700 });
  server.manner = "accept";
  await pass({ seconds: 6 });
  await deliver(await claimOne());
  const ids = server.letters.map((letter) => /^Message-ID: (.+?)\r?$/m.exec(letter)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(await mailsOf(alertId)).toMatchObject([{ state: "accepted" }]);
});

test("a worker that stops gives back what it held", async () => {
  const { alertId } = await aRipeAlert();
  const worker = newId();
  await claim(5, worker);
  await releaseMessages(worker);
  expect(await mailsOf(alertId)).toMatchObject([{ state: "failed_retrying" }]);
  expect(await claim(5)).toHaveLength(1);
});

test("once somebody has it, no mail leaves: neither one that waits nor one just claimed", async () => {
  const waiting = await aRipeAlert();
  const by = Temporal.Now.instant().add({ hours: 3 });
  await withActor(colleague, async (tx) =>
    take(tx, await requireAccess(tx, colleague, "alert:take", waiting.caseId), waiting.alertId, {
      plan: "Go",
      by,
    }),
  );
  expect(await mailsOf(waiting.alertId)).toMatchObject([{ state: "skipped" }]);

  const claimed = await aRipeAlert();
  const claim = await claimOne();
  await withActor(colleague, async (tx) =>
    take(tx, await requireAccess(tx, colleague, "alert:take", claimed.caseId), claimed.alertId, {
      plan: "Go",
      by,
    }),
  );
  await deliver(claim);
  expect(await mailsOf(claimed.alertId)).toMatchObject([{ state: "skipped", last_code: "not_needed" }]);
  expect(server.letters).toEqual([]);
});

test("who works here no more gets no mail", async () => {
  const { alertId } = await aRipeAlert();
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`
    update member set status = 'disabled' where org_id = ${org.id}::uuid and id = ${colleague.userId}::uuid`,
  );
  await deliver(await claimOne());
  expect(await mailsOf(alertId)).toMatchObject([{ state: "skipped" }]);
  expect(server.letters).toEqual([]);
});
