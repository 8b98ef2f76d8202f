import pg from "pg";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { withActor } from "../db/client.ts";
import { withDatabase } from "../db/urls.ts";
import { anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { recordAudit } from "./events.ts";
import { type ChainFault, verifyChains } from "./verify.ts";

const database = await testDatabase();
const owner = new pg.Client({ connectionString: database.urls.owner });
/** Somebody with the keys to the whole server: what the chain is there to show. */
const intruder = new pg.Client({
  connectionString: withDatabase(inject("testServer").adminUrl, database.name),
});
await Promise.all([owner.connect(), intruder.connect()]);
await intruder.query("set session_replication_role = replica");
afterAll(() => Promise.all([owner.end(), intruder.end()]));

let org: TestOrganisation;
const faults = async (): Promise<ChainFault[]> =>
  (await verifyChains(async (text) => (await owner.query(text)).rows)).filter(
    (fault) => fault.orgId === org.id,
  );

beforeEach(async () => {
  org = await anOrganisation();
  for (const action of ["case.logged", "case.viewed", "alert.raised"] as const) {
    await withActor(org.founder, (tx) =>
      recordAudit(tx, { action, objectType: "case", objectId: org.teamId }),
    );
  }
});

test("a chain that nobody touched holds, also when many write at once", async () => {
  await Promise.all(
    Array.from({ length: 20 }, () =>
      withActor(org.founder, (tx) => recordAudit(tx, { action: "case.viewed" })),
    ),
  );
  expect(await faults()).toEqual([]);
  const { rows } = await owner.query("select seq::int from audit_head where org_id = $1", [org.id]);
  expect(rows).toEqual([{ seq: 23 }]);
});

test("an entry of an act that was rolled back is not there", async () => {
  await expect(
    withActor(org.founder, async (tx) => {
      await recordAudit(tx, { action: "case.closed" });
      throw new Error("refused");
    }),
  ).rejects.toThrow("refused");
  expect(await faults()).toEqual([]);
});

test.each([
  [
    "an entry that was changed",
    "update audit_event set outcome = 'refused' where org_id = $1 and action = 'case.viewed'",
    "changed",
  ],
  [
    "an entry that was taken away",
    "delete from audit_event where org_id = $1 and action = 'case.viewed'",
    "event_missing",
  ],
  ["a link that was taken out of the middle", "delete from audit_link where org_id = $1 and seq = 2", "gap"],
  ["an end that was cut off", "delete from audit_link where org_id = $1 and seq = 3", "tail_cut"],
  [
    "an entry that was slipped in",
    "insert into audit_event (org_id, id, action, outcome) values ($1, gen_random_uuid(), 'case.viewed', 'ok')",
    "not_linked",
  ],
  [
    "a link that was made again",
    "update audit_link set hash = sha256(hash) where org_id = $1 and seq = 1",
    "broken",
  ],
])("%s shows", async (_, statement, fault) => {
  await intruder.query(statement, [org.id]);
  expect((await faults()).map((each) => each.fault)).toContain(fault);
});

test.each(["amparo_app", "amparo_auth", "amparo_worker", "amparo_owner"])(
  "%s can neither edit nor empty the record",
  async (role) => {
    const url = {
      amparo_app: database.urls.app,
      amparo_auth: database.urls.auth,
      amparo_worker: database.urls.worker,
      amparo_owner: database.urls.owner,
    }[role];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of ["truncate audit_event", "truncate audit_link cascade"]) {
      await expect(client.query(statement), statement).rejects.toThrow(/permission denied|never edited/);
    }
    await client.query(
      "select set_config('amparo.org_id', $1, false), set_config('amparo.user_id', $2, false)",
      [org.id, org.founder.userId],
    );
    for (const statement of [
      "update audit_event set outcome = 'x'",
      "delete from audit_event",
      "update audit_link set prev = hash",
      "delete from audit_link",
    ]) {
      await client.query(statement).catch(() => undefined);
    }
    await client.end();
    expect(await faults()).toEqual([]);
  },
);
