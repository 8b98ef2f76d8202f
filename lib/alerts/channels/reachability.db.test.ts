import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { anOffice, setUpMail } from "../../testing/an-office.ts";
import { aBrowser } from "../../testing/browsers.ts";
import { anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { removeChannel } from "./change.ts";
import { listOwnChannels } from "./own-channels.ts";
import { quietChannels, reachability } from "./reachability.ts";
import { proveChannel } from "./verify.ts";

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
    const browser = await aBrowser(me);
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
