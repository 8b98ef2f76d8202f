import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { pushIdentity, pushPublicKey } from "../../notify/organisation-identity.ts";
import { anOffice, setUpMail } from "../../testing/an-office.ts";
import { aBrowser, BROWSER } from "../../testing/browsers.ts";
import { aCase, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { pushArrived } from "./arrived.ts";
import { tryChannel } from "./change.ts";
import { listOwnChannels } from "./own-channels.ts";
import { renewPush } from "./renew-push.ts";
import { proveChannel } from "./verify.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let me: Actor;

beforeAll(setUpMail);
beforeEach(async () => {
  ({ org, me } = await anOffice(database));
});

const asWorker = (sql: (tx: Parameters<Parameters<typeof withWorker>[1]>[0]) => Promise<unknown>) =>
  withWorker(org.id, sql);
const mine = () => withActor(me, listOwnChannels, { readOnly: true });

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
      const channel = await aBrowser(me);
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
      const channel = await aBrowser(me);
      const { id } = await lastOf(channel);
      await setState(id, state);
      expect(await pushArrived(id)).toBe(false);
      expect(await lastOf(channel)).toMatchObject({ state, delivered_at: null });
    },
  );

  test("a test proves nothing, and a message of another channel is none of a browser's", async () => {
    const channel = await aBrowser(me);
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
    const channel = await aBrowser(me);
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
    const channel = await aBrowser(me);
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
  const channel = await aBrowser(me);
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
