import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "../access/actor.ts";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { PATIENCE } from "../testing/patience.ts";
import { type LiveMessage, liveHub } from "./hub.ts";
import { type LiveKind, publish, publishToAll } from "./publish.ts";
import { eventsSince, liveChannel } from "./queries.ts";

const database = await testDatabase();
let org: TestOrganisation;
let colleague: Actor;
let outsider: Actor;
let elsewhere: TestOrganisation;
const leaving: (() => void)[] = [];

beforeAll(async () => {
  [org, elsewhere] = [await anOrganisation(), await anOrganisation("Other House")];
  colleague = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org) });
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
afterAll(() => liveHub().close());

/** A browser of this person: what it was told, how often it was asked to look at its session, how often it was closed. */
async function aBrowser(actor: Actor, options: { isLocked?: boolean } = {}) {
  const told: LiveMessage[] = [];
  const seen = { told, rechecks: 0, closes: 0 };
  const channel = await withActor(actor, liveChannel);
  const { ready, leave } = liveHub().join(
    {
      orgId: actor.orgId,
      userId: actor.userId,
      sessionId: actor.sessionId,
      isLocked: options.isLocked ?? false,
      send: (message) => told.push(message),
      recheck: () => {
        seen.rechecks += 1;
      },
      close: () => {
        seen.closes += 1;
      },
    },
    channel,
  );
  leaving.push(leave);
  await ready;
  return seen;
}

const say = (actor: Actor, kind: LiveKind, to: Parameters<typeof publish>[2]) =>
  withActor(actor, (tx) => publish(tx, kind, to));

/** Long enough for whatever would come to have come: what comes for sure is sent after it and awaited. */
async function settled(browser: { told: LiveMessage[] }, actor: Actor): Promise<void> {
  const last = crypto.randomUUID();
  await say(actor, "alert.changed", { userId: actor.userId, subjectId: last });
  await vi.waitFor(
    () => expect(browser.told.some((message) => message.subjectId === last)).toBe(true),
    PATIENCE,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  browser.told.splice(
    0,
    browser.told.length,
    ...browser.told.filter((message) => message.subjectId !== last),
  );
}

test("a change to a case reaches those who may see it, in this organisation and no other", async () => {
  const { caseId } = await aCase(org.founder, org.teamId);
  const [mine, theirs, others] = [
    await aBrowser(colleague),
    await aBrowser(outsider),
    await aBrowser(elsewhere.founder),
  ];
  await say(org.founder, "case.changed", { caseId });
  await vi.waitFor(
    () => expect(mine.told).toMatchObject([{ kind: "case.changed", subjectId: caseId }]),
    PATIENCE,
  );
  await settled(theirs, outsider);
  await settled(others, elsewhere.founder);
  expect([theirs.told, others.told]).toEqual([[], []]);
});

test("of a restricted case only its members hear, and nobody learns of it from a replay", async () => {
  const { caseId } = await aCase(org.founder, org.teamId, { access: "restricted" });
  const [founder, mate] = [await aBrowser(org.founder), await aBrowser(colleague)];
  await say(org.founder, "case.changed", { caseId });
  await vi.waitFor(
    () => expect(founder.told).toMatchObject([{ kind: "case.changed", subjectId: caseId }]),
    PATIENCE,
  );
  await settled(mate, colleague);
  expect(mate.told).toEqual([]);
  const [event] = founder.told as [LiveMessage];
  const replayed = (actor: Actor) => withActor(actor, (tx) => eventsSince(tx, event.id));
  expect((await replayed(org.founder)).some((each) => each.id === event.id)).toBe(true);
  for (const actor of [colleague, outsider, elsewhere.founder])
    expect((await replayed(actor)).some((each) => each.subjectId === caseId)).toBe(false);
});

test("changes that come while people are told of others are told in the next round, none twice and none not", async () => {
  const { caseId } = await aCase(org.founder, org.teamId);
  const browsers = [await aBrowser(colleague), await aBrowser(org.founder)];
  for (let turn = 0; turn < 12; turn += 1) {
    await say(org.founder, "case.changed", { caseId });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  for (const { told } of browsers) {
    await vi.waitFor(() => expect(told).toHaveLength(12), PATIENCE);
    expect(new Set(told.map(({ id }) => id)).size).toBe(12);
  }
});

test("what is for one person reaches every browser of theirs and nobody else's", async () => {
  const browsers = [await aBrowser(colleague), await aBrowser(colleague)];
  const other = await aBrowser(org.founder);
  const subjectId = crypto.randomUUID();
  await say(org.founder, "alert.raised", { userId: colleague.userId, subjectId });
  for (const browser of browsers)
    await vi.waitFor(
      () => expect(browser.told).toMatchObject([{ kind: "alert.raised", subjectId }]),
      PATIENCE,
    );
  await settled(other, org.founder);
  expect(other.told).toEqual([]);
});

test("what is for more people than one notification holds reaches each of them once, and each may replay it", async () => {
  const [mine, theirs, other] = [
    await aBrowser(colleague),
    await aBrowser(outsider),
    await aBrowser(elsewhere.founder),
  ];
  const subjectId = crypto.randomUUID();
  // Nobody is there for most of them, which is how it is at night.
  const others = Array.from({ length: 400 }, () => crypto.randomUUID());
  const all = [colleague.userId, ...others, outsider.userId, colleague.userId];
  await withActor(org.founder, (tx) => publishToAll(tx, "alert.raised", all, subjectId));
  for (const browser of [mine, theirs])
    await vi.waitFor(
      () => expect(browser.told).toMatchObject([{ kind: "alert.raised", subjectId }]),
      PATIENCE,
    );
  await settled(other, elsewhere.founder);
  expect([mine.told.length, theirs.told.length, other.told.length]).toEqual([1, 1, 0]);
  const [heard] = theirs.told as [LiveMessage];
  for (const actor of [colleague, outsider]) {
    const again = await withActor(actor, (tx) => eventsSince(tx, heard.id));
    expect(again.filter((event) => event.subjectId === subjectId)).toHaveLength(1);
  }
  const founders = await withActor(org.founder, (tx) => eventsSince(tx, heard.id));
  expect(founders.some((event) => event.subjectId === subjectId)).toBe(false);
});

test("telling nobody is nothing", async () => {
  const browser = await aBrowser(colleague);
  await withActor(org.founder, (tx) => publishToAll(tx, "alert.raised", [], crypto.randomUUID()));
  await settled(browser, colleague);
  expect(browser.told).toEqual([]);
});

test("a browser that leaves takes nothing from the others of its person", async () => {
  const first = await aBrowser(colleague);
  const leave = leaving.at(-1) as () => void;
  const second = await aBrowser(colleague);
  leave();
  const subjectId = crypto.randomUUID();
  await say(org.founder, "alert.changed", { userId: colleague.userId, subjectId });
  await vi.waitFor(() => expect(second.told).toMatchObject([{ subjectId }]), PATIENCE);
  expect(first.told).toEqual([]);
});

test("a locked browser hears that an alert waits, and not which", async () => {
  const { caseId } = await aCase(org.founder, org.teamId);
  const [locked, open] = [await aBrowser(colleague, { isLocked: true }), await aBrowser(colleague)];
  await say(org.founder, "case.changed", { caseId });
  await say(org.founder, "alert.changed", { userId: colleague.userId, subjectId: crypto.randomUUID() });
  await say(org.founder, "alert.raised", { userId: colleague.userId, subjectId: crypto.randomUUID() });
  await vi.waitFor(() => expect(open.told).toHaveLength(3), PATIENCE);
  expect(locked.told).toEqual([{ id: expect.any(String), kind: "alert.raised" }]);
});

test("an ended session is looked at once, and no page is told of it", async () => {
  const browser = await aBrowser(colleague);
  await say(org.founder, "session.ended", { userId: colleague.userId });
  await vi.waitFor(() => expect(browser.rechecks).toBe(1), PATIENCE);
  expect(browser.told).toEqual([]);
});

test("what was rolled back was never said", async () => {
  const browser = await aBrowser(colleague);
  const failing = withActor(org.founder, async (tx) => {
    await publish(tx, "alert.raised", { userId: colleague.userId, subjectId: crypto.randomUUID() });
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  await settled(browser, colleague);
  expect(browser.told).toEqual([]);
});

test("a replay begins shortly before the last event, for they do not become visible in order", async () => {
  const browser = await aBrowser(colleague);
  const subjects = [crypto.randomUUID(), crypto.randomUUID()];
  for (const subjectId of subjects)
    await say(org.founder, "alert.changed", { userId: colleague.userId, subjectId });
  await vi.waitFor(() => expect(browser.told).toHaveLength(2), PATIENCE);
  const again = await withActor(colleague, (tx) => eventsSince(tx, (browser.told[1] as LiveMessage).id));
  expect(again.map((event) => event.subjectId)).toEqual(expect.arrayContaining(subjects));
});

test("when the listening connection was lost and is back, every browser is asked to come anew", async () => {
  const browser = await aBrowser(colleague);
  const client = new pg.Client({ connectionString: database.urls.app });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'amparo-live' and datname = current_database()",
  );
  await client.end();
  await vi.waitFor(() => expect(browser.closes).toBe(1), PATIENCE);
  const subjectId = crypto.randomUUID();
  await say(org.founder, "alert.raised", { userId: colleague.userId, subjectId });
  await vi.waitFor(() => expect(browser.told).toMatchObject([{ subjectId }]), PATIENCE);
});
