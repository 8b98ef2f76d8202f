import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { withActor } from "../../db/client.ts";
import { anOffice, setUpMail } from "../../testing/an-office.ts";
import { aBrowser } from "../../testing/browsers.ts";
import type { TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { removeChannel } from "./change.ts";
import { listOwnChannels } from "./own-channels.ts";
import { clearRules, ownQuietHours, setQuietHours, setRules } from "./rules.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let me: Actor;

beforeAll(setUpMail);
beforeEach(async () => {
  ({ org, me } = await anOffice(database));
});

const mine = () => withActor(me, listOwnChannels, { readOnly: true });

describe("rules", () => {
  const rulesOf = async () => (await mine()).map(({ kind, rule }) => [kind, rule]);

  test("name a channel, a severity and minutes; what is added later is used for everything", async () => {
    const [own] = await mine();
    const rule = { severityFrom: "high", afterMinutes: 5 } as const;
    expect(await withActor(me, (tx) => setRules(tx, [{ channelId: own!.id, rule }]))).toMatchObject({
      ok: true,
    });
    const browser = await aBrowser(me);
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
    await aBrowser(me);
    expect((await rulesOf()).map(([, each]) => each)).toEqual([null, null]);
  });

  test("one that was added while the page was open is used for everything", async () => {
    const [own] = await mine();
    await aBrowser(me);
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
