import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { anOffice, setUpMail } from "../../testing/an-office.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { addChannel } from "./add.ts";
import { removeChannel, renameChannel, tryChannel } from "./change.ts";
import { MOST_CHANNELS, TRIES_AN_HOUR } from "./model.ts";
import { findOwnChannel, listOwnChannels } from "./own-channels.ts";
import type { NewChannel } from "./store.ts";
import { proveChannel, resendCode, verifyChannel } from "./verify.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let me: Actor;
let colleague: Actor;

beforeAll(setUpMail);
beforeEach(async () => {
  ({ org, me } = await anOffice(database));
  colleague = await aMember(org);
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));

const MAIL: NewChannel = { kind: "email", address: "other@example.org", label: "Private mail" };
const HOOK: NewChannel = { kind: "webhook", address: "https://hooks.example.org/amparo", label: null };
const BROWSER: NewChannel = {
  kind: "web_push",
  address: "https://push.example.org/send/abc",
  keys: { p256dh: "p".repeat(87), auth: "a".repeat(22) },
  label: "Laptop",
};

async function added(input: NewChannel, actor = me): Promise<string> {
  const result = await withActor(actor, (tx) => addChannel(tx, input));
  if (!result.ok) throw new Error(result.error);
  return result.value.channelId;
}

type Opened = { address: string | null; secret: string | null; code: string | null };

/** What is sealed in a channel, as the worker opens it. */
function opened(id: string, orgId = org.id): Promise<Opened> {
  return withWorker(orgId, async (tx) => {
    const [row] = await tx.$queryRaw<
      { address: Uint8Array | null; secret: Uint8Array | null; verify_code: Uint8Array | null }[]
    >`select address, secret, verify_code from channel where id = ${id}::uuid`;
    const ops = await vaultOf(tx).ops();
    return {
      address: ops.open("channel.address", id, row?.address),
      secret: ops.open("channel.secret", id, row?.secret),
      code: ops.open("channel.verify_code", id, row?.verify_code),
    };
  });
}

const sent = (id: string) =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ purpose: string; channel: string; recipient_id: string }[]>`
      select purpose, channel, recipient_id from outbox where channel_id = ${id}::uuid order by created_at, id`,
  );

const codeOf = async (id: string) => (await opened(id)).code as string;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const verify = (id: string, code: string, actor = me) =>
  withActor(actor, (tx) => verifyChannel(tx, id, code));
const resend = (id: string, actor = me) => withActor(actor, (tx) => resendCode(tx, id));
const mine = (actor = me) => withActor(actor, listOwnChannels, { readOnly: true });
const one = async (id: string) => withActor(me, (tx) => findOwnChannel(tx, id), { readOnly: true });

describe("adding", () => {
  test("another mail address gets a code of six digits, is sealed, and is shown masked", async () => {
    const id = await added(MAIL);
    expect(await opened(id)).toMatchObject({
      address: "other@example.org",
      code: expect.stringMatching(/^\d{6}$/),
    });
    expect(await sent(id)).toEqual([{ purpose: "verify", channel: "email", recipient_id: me.userId }]);
    expect(await one(id)).toMatchObject({
      kind: "email",
      label: "Private mail",
      address: "o•••@example.org",
      trouble: "unverified",
      pending: { triesLeft: 5 },
    });
    const [raw] = await withWorker(
      org.id,
      (tx) =>
        tx.$queryRaw<{ line: string }[]>`select channel::text as line from channel where id = ${id}::uuid`,
    );
    expect(raw?.line).not.toMatch(/other|Private/);
  });

  test("a webhook has its signing secret in clear once, and no code", async () => {
    const result = await withActor(me, (tx) => addChannel(tx, HOOK));
    expect(result).toMatchObject({
      ok: true,
      value: { secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/) },
    });
    if (!result.ok) return;
    const kept = await opened(result.value.channelId);
    expect(kept).toMatchObject({ secret: result.value.secret, code: null });
    expect(JSON.stringify(await mine())).not.toContain("whsec_");
    expect(await sent(result.value.channelId)).toMatchObject([{ purpose: "verify", channel: "webhook" }]);
  });

  test("an address is a channel of one person once; a colleague may have the same", async () => {
    await added(MAIL);
    expect(await withActor(me, (tx) => addChannel(tx, MAIL))).toEqual({ ok: false, error: "already" });
    const ownMail: NewChannel = { kind: "email", address: `${me.userId}@example.org`, label: null };
    expect(await withActor(me, (tx) => addChannel(tx, ownMail))).toEqual({ ok: false, error: "already" });
    await added(MAIL, colleague);
  });

  test("pressed twice at once, it is one channel", async () => {
    const both = await Promise.all([1, 2].map(() => withActor(me, (tx) => addChannel(tx, MAIL))));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await mine()).toHaveLength(2);
  });

  test("a browser that is turned on again is the same channel with new keys, to be proved anew", async () => {
    const id = await added(BROWSER);
    await withActor(me, (tx) => proveChannel(tx, id));
    await withWorker(
      org.id,
      (tx) => tx.$executeRaw`update channel set is_dead = true where id = ${id}::uuid`,
    );
    await pass({ minutes: 2 });
    const keys = { p256dh: "q".repeat(87), auth: "b".repeat(22) };
    expect(await added({ ...BROWSER, keys } as NewChannel)).toBe(id);
    expect(JSON.parse((await opened(id)).secret as string)).toEqual(keys);
    expect(await one(id)).toMatchObject({ trouble: "unverified" });
    expect(await sent(id)).toHaveLength(2);
  });

  test("the address one signs in with comes back proved", async () => {
    const [own] = await mine();
    await withActor(me, (tx) => removeChannel(tx, own?.id as string));
    expect(await mine()).toEqual([]);
    const id = await added({ kind: "email", address: `${me.userId}@example.org`, label: null });
    expect(await one(id)).toMatchObject({ isSignInMail: true, trouble: null });
    expect(await sent(id)).toEqual([]);
  });

  test("what the operator has not set up cannot be added, and too many neither", async () => {
    expect(
      await withActor(me, (tx) => addChannel(tx, { kind: "sms", address: "+77010000009", label: null })),
    ).toEqual({ ok: false, error: "notSetUp" });
    for (let count = 1; count < MOST_CHANNELS; count += 1)
      await added({ kind: "webhook", address: `https://hooks.example.org/${count}`, label: null });
    expect(await withActor(me, (tx) => addChannel(tx, HOOK))).toEqual({ ok: false, error: "full" });
  });
});

describe("a code", () => {
  test("the right one, typed with blanks, proves the channel; again it changes nothing", async () => {
    const id = await added(MAIL);
    const code = await codeOf(id);
    expect(await verify(id, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ ok: true, value: undefined });
    expect(await one(id)).toMatchObject({ trouble: null, pending: null, lastAliveAt: expect.any(String) });
    expect(await codeOf(id)).toBeNull();
    expect(await verify(id, "000000")).toMatchObject({ ok: true });
  });

  test("five wrong ones end it, and then the right one opens nothing", async () => {
    const id = await added(MAIL);
    const code = await codeOf(id);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await verify(id, wrong(code))).toEqual({ ok: false, error: "wrongCode" });
    expect(await verify(id, code)).toEqual({ ok: false, error: "over" });
    expect(await one(id)).toMatchObject({ trouble: "unverified", pending: null });
  });

  test("wrong ones tried at once count each", async () => {
    const id = await added(MAIL);
    const code = await codeOf(id);
    const tried = await Promise.all(Array.from({ length: 8 }, () => verify(id, wrong(code))));
    expect(tried.filter((each) => !each.ok && each.error === "wrongCode")).toHaveLength(5);
  });

  test("after a quarter of an hour it is over; another one works, and the former does not", async () => {
    const id = await added(MAIL);
    const former = await codeOf(id);
    await pass({ minutes: 15, seconds: 1 });
    expect(await verify(id, former)).toEqual({ ok: false, error: "over" });
    expect(await resend(id)).toMatchObject({ ok: true });
    const code = await codeOf(id);
    if (code !== former) expect(await verify(id, former)).toEqual({ ok: false, error: "wrongCode" });
    expect(await verify(id, code)).toMatchObject({ ok: true });
    expect(await resend(id)).toEqual({ ok: false, error: "already" });
  });

  test("another is sent a minute later at the earliest", async () => {
    const id = await added(MAIL);
    expect(await resend(id)).toEqual({ ok: false, error: "tooSoon" });
    await pass({ seconds: 61 });
    const both = await Promise.all([resend(id), resend(id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await sent(id)).toHaveLength(2);
  });

  test("an hour has an end to what is sent for trying", async () => {
    const id = await added(MAIL);
    for (let count = 1; count < TRIES_AN_HOUR; count += 1) {
      await pass({ seconds: 61 });
      expect(await resend(id)).toMatchObject({ ok: true });
    }
    await pass({ seconds: 61 });
    expect(await resend(id)).toEqual({ ok: false, error: "tooMany" });
    expect(await withActor(me, (tx) => addChannel(tx, HOOK))).toEqual({ ok: false, error: "tooMany" });
    await pass({ hours: 1 });
    expect(await resend(id)).toMatchObject({ ok: true });
  });
});

describe("what is not theirs does not exist for them", () => {
  const acts: [string, (actor: Actor, id: string) => Promise<unknown>][] = [
    ["verify", (actor, id) => verify(id, "000000", actor)],
    ["resend", (actor, id) => resend(id, actor)],
    ["rename", (actor, id) => withActor(actor, (tx) => renameChannel(tx, id, "Mine"))],
    ["try", (actor, id) => withActor(actor, (tx) => tryChannel(tx, id))],
  ];

  test.each(acts)("%s: a colleague's, another organisation's, a made-up one", async (_, act) => {
    const id = await added(MAIL);
    const stranger = (await anOrganisation("Other Shore")).founder;
    for (const [actor, channelId] of [
      [colleague, id],
      [stranger, id],
      [me, newId()],
    ] as const)
      await expect(act(actor, channelId)).rejects.toBeInstanceOf(NotFound);
    expect(await one(id)).toMatchObject({ label: "Private mail", pending: { triesLeft: 5 } });
  });

  test("remove: nothing happens", async () => {
    const id = await added(MAIL);
    expect(await withActor(colleague, (tx) => removeChannel(tx, id))).toBeNull();
    expect(await withActor((await anOrganisation()).founder, (tx) => removeChannel(tx, id))).toBeNull();
    expect(await one(id)).not.toBeNull();
    expect(await mine(colleague)).toHaveLength(1);
  });
});

test("a removed channel holds nothing more, and removing it again changes nothing", async () => {
  const id = await added(MAIL);
  expect(await withActor(me, (tx) => removeChannel(tx, id))).toBe("email");
  expect(await withActor(me, (tx) => removeChannel(tx, id))).toBeNull();
  expect(await opened(id)).toEqual({ address: null, secret: null, code: null });
  await expect(verify(id, "000000")).rejects.toBeInstanceOf(NotFound);
  expect(await one(id)).toBeNull();
});

test("a test leaves only through a proved channel, and not twice in a breath", async () => {
  const id = await added(MAIL);
  const attempt = () => withActor(me, (tx) => tryChannel(tx, id));
  expect(await attempt()).toEqual({ ok: false, error: "notVerified" });
  await withActor(me, (tx) => proveChannel(tx, id));
  const both = await Promise.all([attempt(), attempt()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await sent(id)).toMatchObject([{ purpose: "verify" }, { purpose: "test" }]);
  expect(await one(id)).toMatchObject({ lastTry: { purpose: "test", state: "queued" } });
});

test("what was done is on record, by ids and kinds", async () => {
  const id = await added(MAIL);
  await verify(id, await codeOf(id));
  await withActor(me, (tx) => removeChannel(tx, id));
  const entries = await withActor(
    me,
    (tx) => tx.$queryRaw<{ action: string; reason_code: string; actor_id: string }[]>`
      select action, reason_code, actor_id from audit_event where object_id = ${id}::uuid order by at, id`,
  );
  expect(entries).toEqual(
    ["channel.added", "channel.verified", "channel.removed"].map((action) => ({
      action,
      reason_code: "email",
      actor_id: me.userId,
    })),
  );
});
