import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { pushIdentity, pushPublicKey } from "../../notify/organisation-identity.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock, setTestClock } from "../../testing/test-clock.ts";
import { addChannel } from "./add.ts";
import { addressIndex } from "./address-index.ts";
import { pushArrived } from "./arrived.ts";
import { removeChannel, tryChannel } from "./change.ts";
import { linkTelegram, startCodeIn } from "./link-telegram.ts";
import { listOwnChannels } from "./own-channels.ts";
import { quietChannels, reachability } from "./reachability.ts";
import { renewPush } from "./renew-push.ts";
import { clearRules, ownQuietHours, setQuietHours, setRules } from "./rules.ts";
import type { NewBrowser } from "./store.ts";
import { linkCode, proveChannel, resendCode } from "./verify.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let me: Actor;

beforeAll(() =>
  setSettings({
    SMTP_URL: "smtp://127.0.0.1:2525",
    MAIL_FROM: "amparo@amparo.example",
    AMPARO_ORIGIN: "https://amparo.example",
  }),
);
beforeEach(async () => {
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
  org = await anOrganisation();
  me = await aMember(org, { teamId: org.teamId });
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
const asWorker = (sql: (tx: Parameters<Parameters<typeof withWorker>[1]>[0]) => Promise<unknown>) =>
  withWorker(org.id, sql);
const mine = () => withActor(me, listOwnChannels, { readOnly: true });

const BROWSER: NewBrowser = {
  kind: "web_push",
  address: "https://push.example.org/send/abc",
  keys: { p256dh: "p".repeat(87), auth: "a".repeat(22) },
  label: "Laptop",
};

async function aBrowser(actor = me): Promise<string> {
  const result = await withActor(actor, (tx) => addChannel(tx, BROWSER));
  if (!result.ok) throw new Error(result.error);
  return result.value.channelId;
}

describe("a Telegram chat", () => {
  /** Telegram is not set up in this process, so its row is written as `addChannel` would write it. */
  async function aChat(): Promise<{ id: string; code: string }> {
    const id = newId();
    await withActor(me, async (tx) => {
      await tx.$executeRaw`insert into channel (org_id, id, user_id, kind) values (${org.id}::uuid, ${id}::uuid, ${me.userId}::uuid, 'telegram')`;
      await resendCode(tx, id);
    });
    return { id, code: (await withActor(me, (tx) => linkCode(tx, id))) as string };
  }

  test("is linked by the code that was sent from it, once", async () => {
    const { id, code } = await aChat();
    expect(code).toMatch(/^[A-Z0-9]{12}$/);
    expect(await linkTelegram(code.toLowerCase(), "123456789")).toEqual({
      ok: true,
      value: { orgId: org.id, channelId: id, userId: me.userId },
    });
    const [row] = (await asWorker(
      (tx) => tx.$queryRaw`select address, address_index from channel where id = ${id}::uuid`,
    )) as { address: Uint8Array; address_index: Uint8Array }[];
    expect(Buffer.from(row?.address_index as Uint8Array)).toEqual(
      Buffer.from(addressIndex("telegram", "123456789")),
    );
    await asWorker(async (tx) =>
      expect((await vaultOf(tx).ops()).open("channel.address", id, row?.address)).toBe("123456789"),
    );
    expect((await mine()).find((each) => each.id === id)).toMatchObject({
      trouble: "notSetUp",
      verifiedAt: expect.any(String),
    });
    expect(await linkTelegram(code, "987654321")).toEqual({ ok: false, error: "unknown" });
    expect(await withActor(me, (tx) => linkCode(tx, id))).toBeNull();
  });

  test("a group, a wrong code, a late one and one of a channel that was removed link nothing", async () => {
    const { id, code } = await aChat();
    expect(await linkTelegram(code, "-100123")).toEqual({ ok: false, error: "notPrivate" });
    expect(await linkTelegram("AAAAAAAAAAAA", "123")).toEqual({ ok: false, error: "unknown" });
    await pass({ minutes: 16 });
    expect(await linkTelegram(code, "123")).toEqual({ ok: false, error: "unknown" });
    await withActor(me, (tx) => resendCode(tx, id));
    const next = (await withActor(me, (tx) => linkCode(tx, id))) as string;
    await withActor(me, (tx) => removeChannel(tx, id));
    expect(await linkTelegram(next, "123")).toEqual({ ok: false, error: "unknown" });
  });

  test("a code that two chats send at once links one of them", async () => {
    const { code } = await aChat();
    const both = await Promise.all(["111", "222"].map((chat) => linkTelegram(code, chat)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ["/start ABCDEFGH2345", "ABCDEFGH2345"],
    [" /start@amparo_bot abcdefgh2345 ", "ABCDEFGH2345"],
    ["/start", null],
    ["ABCDEFGH2345", null],
    ["/start ABCDEFGH2345 and more", null],
  ])("%j holds the code %s", (text, code) => {
    expect(startCodeIn(text)).toBe(code);
  });

  test("nobody else is shown the code", async () => {
    const { id } = await aChat();
    await expect(withActor(org.founder, (tx) => linkCode(tx, id))).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a push that came", () => {
  const lastOf = async (channelId: string) =>
    (
      (await asWorker(
        (
          tx,
        ) => tx.$queryRaw`select id, state, delivered_at, lease_owner from outbox where channel_id = ${channelId}::uuid
          order by created_at desc, id desc limit 1`,
      )) as { id: string; state: string; delivered_at: Date | null; lease_owner: string | null }[]
    )[0]!;
  const setState = (id: string, state: string) =>
    asWorker(
      (
        tx,
      ) => tx.$executeRaw`update outbox set state = ${state}, lease_owner = case when ${state} = 'sending' then ${newId()}::uuid end
        where id = ${id}::uuid`,
    );

  test.each(["sending", "accepted", "failed_retrying"])(
    "moves a message that is %s to delivered, proves the browser, and counts once",
    async (state) => {
      const channel = await aBrowser();
      const { id } = await lastOf(channel);
      await setState(id, state);
      expect(await pushArrived(id)).toBe(true);
      expect(await lastOf(channel)).toMatchObject({
        state: "delivered",
        delivered_at: expect.any(Date),
        lease_owner: null,
      });
      expect((await mine()).find((each) => each.id === channel)).toMatchObject({ trouble: null });
      expect(await pushArrived(id)).toBe(false);
    },
  );

  test.each(["queued", "seen", "answered", "failed_final", "skipped"])(
    "never moves one that is %s",
    async (state) => {
      const channel = await aBrowser();
      const { id } = await lastOf(channel);
      await setState(id, state);
      expect(await pushArrived(id)).toBe(false);
      expect(await lastOf(channel)).toMatchObject({ state, delivered_at: null });
    },
  );

  test("a test proves nothing, and a message of another channel is none of a browser's", async () => {
    const channel = await aBrowser();
    await withActor(me, (tx) => proveChannel(tx, channel));
    await withActor(me, (tx) => tryChannel(tx, channel));
    const { id } = await lastOf(channel);
    await setState(id, "accepted");
    await asWorker((tx) => tx.$executeRaw`update channel set verified_at = null where id = ${channel}::uuid`);
    expect(await pushArrived(id)).toBe(true);
    expect((await mine()).find((each) => each.id === channel)).toMatchObject({ trouble: "unverified" });
    await asWorker(
      (tx) => tx.$executeRaw`update outbox set channel = 'email', state = 'accepted' where id = ${id}::uuid`,
    );
    expect(await pushArrived(id)).toBe(false);
    expect(await pushArrived(newId())).toBe(false);
  });

  test("that told of several things brings all of them, and nothing else that waits", async () => {
    const channel = await aBrowser();
    const { id } = await lastOf(channel);
    await setState(id, "accepted");
    const extra = async (bundledInto: string | null) => {
      const row = newId();
      await asWorker(
        (
          tx,
        ) => tx.$executeRaw`insert into outbox (org_id, id, recipient_id, channel, channel_id, purpose, dedupe_key, state, bundled_into, deadline_at)
          select org_id, ${row}::uuid, recipient_id, channel, channel_id, purpose, ${row}, 'accepted', ${bundledInto}::uuid, deadline_at
          from outbox where id = ${id}::uuid`,
      );
      return row;
    };
    const [told, other] = [await extra(id), await extra(null)];
    expect(await pushArrived(id)).toBe(true);
    const rows = (await asWorker(
      (tx) => tx.$queryRaw`select id, state from outbox where channel_id = ${channel}::uuid`,
    )) as { id: string; state: string }[];
    const state = (of: string) => rows.find((row) => row.id === of)?.state;
    expect([state(id), state(told), state(other)]).toEqual(["delivered", "delivered", "accepted"]);
  });

  test("of an alert is noted by the person who was called, and by nobody who was not", async () => {
    const channel = await aBrowser();
    const { caseId } = await aCase(org.founder, org.teamId, { access: "restricted" });
    const alertId = newId();
    const rowId = newId();
    await withActor(org.founder, async (tx) => {
      await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, raised_by, undo_until, known_on)
        values (${org.id}::uuid, ${alertId}::uuid, ${caseId}::uuid, 'removal_now', 'imminent', ${org.founder.userId}::uuid, amparo_now(), current_date)`;
      await tx.$executeRaw`insert into outbox (org_id, id, case_id, alert_id, recipient_id, channel, channel_id, dedupe_key, state, deadline_at)
        values (${org.id}::uuid, ${rowId}::uuid, ${caseId}::uuid, ${alertId}::uuid, ${me.userId}::uuid, 'web_push', ${channel}::uuid, ${rowId},
          'accepted', amparo_now() + interval '1 day')`;
    });
    expect(await pushArrived(rowId)).toBe(false);
    await withActor(
      org.founder,
      (tx) => tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level)
        values (${org.id}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${me.userId}::uuid, 'alert')`,
    );
    expect(await pushArrived(rowId)).toBe(true);
    expect(await lastOf(channel)).toMatchObject({ state: "delivered" });
  });
});

test("a browser that changes its subscription keeps its channel; nobody takes another's, nothing is added", async () => {
  const channel = await aBrowser();
  const next = {
    address: "https://push.example.org/send/def",
    keys: { p256dh: "n".repeat(87), auth: "n".repeat(22) },
  };
  const renew = (actor: Actor, former: string) => withActor(actor, (tx) => renewPush(tx, former, next));
  const before = (await mine()).find((each) => each.id === channel)?.browser;
  expect(await renew(org.founder, BROWSER.address)).toBe(false);
  expect(await renew(me, "https://push.example.org/send/other")).toBe(false);
  expect(await mine()).toHaveLength(2);
  expect(await renew(me, BROWSER.address)).toBe(true);
  const after = (await mine()).find((each) => each.id === channel)?.browser;
  expect(after).not.toBe(before);
  expect(await renew(me, BROWSER.address)).toBe(false);
});

describe("what an organisation signs its pushes with", () => {
  test("is there from its founding, the same at every asking, and sealed", async () => {
    const first = await withActor(me, pushIdentity);
    expect(Buffer.from(first.publicKey, "base64url")).toHaveLength(65);
    expect(Buffer.from(first.privateKey, "base64url")).toHaveLength(32);
    expect(await withWorker(org.id, pushIdentity)).toEqual(first);
    expect(await withActor(me, pushPublicKey, { readOnly: true })).toBe(first.publicKey);
    const [row] = (await asWorker(
      (tx) => tx.$queryRaw`select push_identity::text as line from push_identity`,
    )) as {
      line: string;
    }[];
    expect(row?.line).not.toContain(first.privateKey);
    expect((await withActor((await anOrganisation()).founder, pushIdentity)).publicKey).not.toBe(
      first.publicKey,
    );
  });

  test("of one founded before there was any is made once, also by two at once", async () => {
    const owner = new (await import("pg")).default.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await owner.query("alter table push_identity no force row level security");
    await owner.query("delete from push_identity where org_id = $1", [org.id]);
    await owner.query("alter table push_identity force row level security");
    await owner.end();
    expect(await withActor(me, pushPublicKey, { readOnly: true })).toBeNull();
    const made = await Promise.all(Array.from({ length: 4 }, () => withActor(me, pushIdentity)));
    expect(new Set(made.map(({ publicKey }) => publicKey)).size).toBe(1);
  });
});

describe("rules", () => {
  const rulesOf = async () => (await mine()).map(({ kind, rule }) => [kind, rule]);

  test("name a channel, a severity and minutes; what is added later is used for everything", async () => {
    const [own] = await mine();
    const rule = { severityFrom: "high", afterMinutes: 5 } as const;
    expect(await withActor(me, (tx) => setRules(tx, [{ channelId: own!.id, rule }]))).toMatchObject({
      ok: true,
    });
    const browser = await aBrowser();
    expect(await rulesOf()).toEqual([
      ["email", rule],
      ["web_push", { severityFrom: "watch", afterMinutes: 0 }],
    ]);
    await withActor(me, (tx) =>
      setRules(tx, [
        { channelId: own!.id, rule: null },
        { channelId: browser, rule },
      ]),
    );
    expect(await rulesOf()).toEqual([
      ["email", null],
      ["web_push", rule],
    ]);
    await withActor(me, (tx) => removeChannel(tx, browser));
    expect(await rulesOf()).toEqual([["email", null]]);
    await withActor(me, clearRules);
    await aBrowser();
    expect((await rulesOf()).map(([, each]) => each)).toEqual([null, null]);
  });

  test("one that was added while the page was open is used for everything", async () => {
    const [own] = await mine();
    await aBrowser();
    const rule = { severityFrom: "imminent", afterMinutes: 0 } as const;
    await withActor(me, (tx) => setRules(tx, [{ channelId: own!.id, rule }]));
    expect(await rulesOf()).toEqual([
      ["email", rule],
      ["web_push", { severityFrom: "watch", afterMinutes: 0 }],
    ]);
  });

  test("that leave nobody to be told, or name a channel of somebody else, change nothing", async () => {
    const [own] = await mine();
    const rule = { severityFrom: "watch", afterMinutes: 0 } as const;
    expect(await withActor(me, (tx) => setRules(tx, [{ channelId: own!.id, rule: null }]))).toEqual({
      ok: false,
      error: "noChannel",
    });
    const [theirs] = await withActor(org.founder, listOwnChannels, { readOnly: true });
    await expect(
      withActor(me, (tx) => setRules(tx, [{ channelId: theirs!.id, rule }])),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await rulesOf()).toEqual([["email", null]]);
  });

  test("quiet hours are set, changed, and taken away", async () => {
    const read = () => withActor(me, ownQuietHours, { readOnly: true });
    const hours = { from: "23:00", until: "07:00", zone: "Asia/Almaty" };
    expect(await read()).toBeNull();
    await withActor(me, (tx) => setQuietHours(tx, hours));
    await withActor(me, (tx) => setQuietHours(tx, { ...hours, from: "22:30" }));
    expect(await read()).toEqual({ ...hours, from: "22:30" });
    await withActor(me, (tx) => setQuietHours(tx, null));
    expect(await read()).toBeNull();
  });
});

describe("who is reached", () => {
  const reachOf = async (userId = me.userId) =>
    (await withActor(org.founder, (tx) => reachability(tx), { readOnly: true })).get(userId);
  const touch = (id: string, set: { alive?: boolean; failed?: boolean; dead?: boolean }) =>
    asWorker(
      (tx) => tx.$executeRaw`update channel set
          last_alive_at = case when ${set.alive ?? false} then amparo_now() else last_alive_at end,
          last_failed_at = case when ${set.failed ?? false} then amparo_now() else last_failed_at end,
          last_code = case when ${set.failed ?? false} then 'smtp_550' else last_code end,
          is_dead = ${set.dead ?? false} where id = ${id}::uuid`,
    );
  const quiet = () => withActor(org.founder, quietChannels, { readOnly: true });

  test("by what is proved, set up, alive and not failing", async () => {
    const [own] = await mine();
    expect(await reachOf()).toMatchObject({
      kinds: ["email"],
      testedKinds: [],
      isReachable: true,
      hasTested: false,
    });
    await touch(own!.id, { alive: true });
    expect(await reachOf()).toMatchObject({
      testedKinds: ["email"],
      hasTested: true,
      lastAliveAt: expect.any(String),
    });
    const browser = await aBrowser();
    expect(await reachOf()).toMatchObject({ kinds: ["email"] });
    await withActor(me, (tx) => proveChannel(tx, browser));
    expect((await reachOf())?.kinds.sort()).toEqual(["email", "web_push"]);
    await pass({ minutes: 1 });
    await touch(own!.id, { failed: true });
    expect(await reachOf()).toMatchObject({ kinds: ["web_push"] });
    await pass({ minutes: 1 });
    await touch(own!.id, { alive: true });
    await touch(browser, { dead: true });
    expect(await reachOf()).toMatchObject({ kinds: ["email"] });
    await withActor(me, (tx) => removeChannel(tx, own!.id));
    expect(await reachOf()).toMatchObject({ kinds: [], isReachable: false, lastAliveAt: null });
  });

  test("who works here no more is in no list, and is again when they come back", async () => {
    const status = (to: string) =>
      withActor(
        org.founder,
        (tx) =>
          tx.$executeRaw`update member set status = ${to} where org_id = ${org.id}::uuid and id = ${me.userId}::uuid`,
      );
    await pass({ hours: 24 * 9 });
    expect((await quiet()).some(({ userId }) => userId === me.userId)).toBe(true);
    await status("disabled");
    expect(await reachOf()).toBeUndefined();
    expect((await quiet()).some(({ userId }) => userId === me.userId)).toBe(false);
    await status("active");
    expect(await reachOf()).toMatchObject({ isReachable: true });
  });

  test("only those who are asked about, and nobody of another organisation", async () => {
    const asked = await withActor(org.founder, (tx) => reachability(tx, [me.userId]), { readOnly: true });
    expect([...asked.keys()]).toEqual([me.userId]);
    const stranger = (await anOrganisation()).founder;
    expect((await withActor(stranger, (tx) => reachability(tx, [me.userId]), { readOnly: true })).size).toBe(
      0,
    );
  });

  test("a channel goes quiet when it dies, fails, or says nothing for eight days", async () => {
    const [own] = await mine();
    const ofMine = async () => (await quiet()).filter(({ userId }) => userId === me.userId);
    expect(await ofMine()).toEqual([]);
    await pass({ hours: 24 * 8, minutes: 1 });
    expect(await ofMine()).toMatchObject([{ channelId: own!.id, kind: "email", why: "silent", code: null }]);
    await touch(own!.id, { alive: true });
    expect(await ofMine()).toEqual([]);
    await pass({ minutes: 1 });
    await touch(own!.id, { failed: true });
    expect(await ofMine()).toMatchObject([{ why: "failing", code: "smtp_550" }]);
    await touch(own!.id, { dead: true });
    expect(await ofMine()).toMatchObject([{ why: "dead" }]);
  });
});
