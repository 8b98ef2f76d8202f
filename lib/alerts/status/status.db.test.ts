import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { withActor, workerClient } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { loadShell } from "../../web/shell.ts";
import { beginDrill } from "../drills/begin.ts";
import { complaintsOf } from "./complaints.ts";
import { readStatus } from "./read.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let timur: Actor;

beforeAll(async () => {
  setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" });
  org = await anOrganisation();
  timur = await aMember(org);
});

const beat = () => workerClient().$executeRaw`insert into worker_heartbeat (id) values (${newId()}::uuid)`;
const wrong = (actor = org.founder) =>
  withActor(actor, async (tx) => complaintsOf(await readStatus(tx, actor.roles.includes("admin"))));
const shell = (actor = org.founder) => withActor(actor, (tx) => loadShell(tx, actor), { readOnly: true });

/** A message of a drill, which belongs to no case, in a state of its own. */
async function aMessage(given: {
  state: string;
  isUrgent?: boolean;
  dueSecondsAgo?: number;
}): Promise<string> {
  const id = newId();
  await withActor(org.founder, async (tx) => {
    const drillId = newId();
    await tx.$executeRaw`insert into drill (org_id, id, ends_at) values (${org.id}::uuid, ${drillId}::uuid, amparo_now())`;
    await tx.$executeRaw`insert into outbox (org_id, id, drill_id, purpose, recipient_id, channel, dedupe_key, state, is_urgent, next_attempt_at, deadline_at, last_code)
      values (${org.id}::uuid, ${id}::uuid, ${drillId}::uuid, 'drill', ${timur.userId}::uuid, 'email', ${id}, ${given.state}, ${given.isUrgent ?? false},
        amparo_now() - make_interval(secs => ${given.dueSecondsAgo ?? 0}), amparo_now() + interval '1 hour', 'smtp_550')`;
  });
  return id;
}
const settle = (id: string) =>
  withActor(org.founder, (tx) => tx.$executeRaw`update outbox set state = 'accepted' where id = ${id}::uuid`);

describe("what is wrong is said within a minute of it", () => {
  test("a worker that falls silent, and one that comes back; the banner is for who answers for it", async () => {
    await beat();
    expect(await wrong()).toEqual([]);
    expect((await shell()).trouble).toEqual({ isWorkerSilent: false, hasDeadLetters: false });
    await moveTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 61 }));
    expect(await wrong()).toMatchObject([{ kind: "noWorker" }]);
    expect((await shell()).trouble).toMatchObject({ isWorkerSilent: true });
    expect((await shell(timur)).trouble).toBeNull();
    await beat();
    expect(await wrong()).toEqual([]);
  });

  test("a message that should have left", async () => {
    const id = await aMessage({ state: "queued", isUrgent: true, dueSecondsAgo: 50 });
    expect(await wrong()).toEqual([{ kind: "late", isUrgent: true, count: 1, minutes: 1 }]);
    await settle(id);
    expect(await wrong()).toEqual([]);
  });

  test("a message that did not arrive, until somebody has looked at it", async () => {
    const id = await aMessage({ state: "failed_final" });
    expect(await wrong()).toEqual([{ kind: "deadLetters", count: 1 }]);
    expect((await shell()).trouble).toMatchObject({ hasDeadLetters: true });
    expect(await wrong(timur)).toEqual([]);
    await withActor(
      org.founder,
      (tx) => tx.$executeRaw`update outbox set dismissed_at = amparo_now() where id = ${id}::uuid`,
    );
    expect((await shell()).trouble).toMatchObject({ hasDeadLetters: false });
  });

  test("a channel that refuses, for every member to see; another organisation's is its own", async () => {
    await withActor(
      org.founder,
      (tx) => tx.$executeRaw`insert into channel_health (org_id, kind, failures, last_failed_at, last_code)
        values (${org.id}::uuid, 'email', 1, amparo_now(), 'smtp_550')`,
    );
    const said = [{ kind: "kindFails", channel: "email", isOut: false, since: null, code: "smtp_550" }];
    expect(await wrong()).toEqual(said);
    expect(await wrong(timur)).toEqual(said);
    const elsewhere = await anOrganisation("Elsewhere");
    expect(await wrong(elsewhere.founder)).toEqual([]);
  });
});

test("a drill waits on every page of who was asked and has not answered, and on nobody else's", async () => {
  const begun = await withActor(org.founder, (tx) => beginDrill(tx, { isWeekly: false }));
  expect(begun.ok && (await shell(timur)).drill).toBe(begun.ok && begun.value);
  const late = await aMember(org);
  expect((await shell(late)).drill).toBeNull();
  await moveTestClock(database.urls.owner, Temporal.Duration.from({ hours: 1, seconds: 1 }));
  expect((await shell(timur)).drill).toBeNull();
});
