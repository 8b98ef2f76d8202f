import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { anOffice, setUpMail } from "../../testing/an-office.ts";
import type { TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { addressIndex } from "./address-index.ts";
import { removeChannel } from "./change.ts";
import { linkTelegram, startCodeIn } from "./link-telegram.ts";
import { listOwnChannels } from "./own-channels.ts";
import { linkCode, resendCode } from "./verify.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let me: Actor;

beforeAll(setUpMail);
beforeEach(async () => {
  ({ org, me } = await anOffice(database));
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
const asWorker = (sql: (tx: Parameters<Parameters<typeof withWorker>[1]>[0]) => Promise<unknown>) =>
  withWorker(org.id, sql);
const mine = () => withActor(me, listOwnChannels, { readOnly: true });

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
