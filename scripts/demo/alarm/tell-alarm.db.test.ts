import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../../lib/access/actor.ts";
import { quietLines } from "../../../lib/alerts/channels/quiet-lines.ts";
import { listDrills } from "../../../lib/alerts/drills/results.ts";
import { judgePolicies } from "../../../lib/alerts/ladder/policy-faults-now.ts";
import { listAlerts } from "../../../lib/alerts/queries.ts";
import { nights } from "../../../lib/alerts/rota/nights.ts";
import { listSwaps } from "../../../lib/alerts/rota/swap.ts";
import { readStatus } from "../../../lib/alerts/status/read.ts";
import { withActor } from "../../../lib/db/client.ts";
import type { Tx } from "../../../lib/db/unit.ts";
import { setSettings } from "../../../lib/env.ts";
import { testDatabase } from "../../../lib/testing/database.ts";
import { asSuperuser } from "../../../lib/testing/superuser.ts";
import { DEMO_CASES } from "../cases.ts";
import { inviteColleagues } from "../organisation.ts";
import { setRules } from "../quiet.ts";
import { tellCase } from "../tell-case.ts";
import { tellAlarm } from "./tell-alarm.ts";

const database = await testDatabase();
const HOOKS = "127.0.0.1:9";
let colleagues: Actor[];

beforeAll(async () => {
  process.env.AMPARO_OUTBOUND_ALLOW = HOOKS;
  setSettings({
    ...{ SMS_GATEWAY_URL: `http://${HOOKS}/sms`, SMS_GATEWAY_TOKEN: "demo", SMS_FROM: "Amparo" },
    AMPARO_OUTBOUND_ALLOW: HOOKS,
  });
  const invited = await inviteColleagues("a photograph of a paper 2026");
  colleagues = invited.colleagues;
  const lead = colleagues[0] as Actor;
  await setRules(lead, false);
  const today = Temporal.Now.plainDateISO("UTC");
  const cases: string[] = [];
  for (const demo of DEMO_CASES.slice(0, 11))
    cases.push(
      await withActor(lead, (tx) => tellCase(tx, lead, invited.teams[demo.team] as string, demo, today), {
        timeoutMs: 20_000,
      }),
    );
  await tellAlarm(database.urls.owner, colleagues, cases);
});

const asLead = <T>(read: (tx: Tx) => Promise<T>) => withActor(colleagues[0] as Actor, read);

test("the clock is right again when it has been told", async () => {
  const [row] = await asSuperuser<{ body: string }>(
    database,
    "select prosrc as body from pg_proc where proname = 'amparo_now'",
    [],
  );
  expect(row?.body.trim()).toBe("select clock_timestamp()");
});

test("one alert waits, two are promised, and the ladders have no fault", async () => {
  const running = await asLead((tx) => listAlerts(tx, { limit: 20 }));
  expect(running.map(({ state }) => state).sort()).toEqual(["raised", "taken", "taken"]);
  expect((await asLead(judgePolicies)).flatMap(({ faults }) => faults)).toEqual([]);
});

test("what is told of the past waits for no worker", async () => {
  const left = await asSuperuser<{ purpose: string }>(
    database,
    "select purpose from outbox where state = 'queued' and next_attempt_at < now() - interval '15 minutes'",
    [],
  );
  expect(left).toEqual([]);
});

test("the nights ahead have one of nobody and some of one, and the lead is asked for a shift", async () => {
  const ahead = (await asLead((tx) => nights(tx, 30))).nights;
  expect(ahead.filter(({ standing }) => standing === "none")).toHaveLength(1);
  expect(ahead.some(({ isOneDeep }) => isOneDeep)).toBe(true);
  expect(await asLead(listSwaps)).toHaveLength(1);
});

test("what sent those messages works, and says since when", async () => {
  const { kinds } = await asLead((tx) => readStatus(tx, true));
  const working = kinds.filter(({ lastOkAt }) => lastOkAt !== null).map(({ kind }) => kind);
  expect(working).toEqual(["webhook", "sms"]);
});

test("of the drill two are missing, and two channels have gone quiet: their owners see their own", async () => {
  expect(await asLead(listDrills)).toMatchObject([{ asked: 6, answered: 4, isRunning: false }]);
  const all = await asLead((tx) => quietLines(tx, true));
  expect(all.map(({ why, isReachable }) => [why, isReachable])).toEqual([
    ["dead", true],
    ["silent", true],
  ]);
  const marta = colleagues[3] as Actor;
  const own = await withActor(marta, (tx) => quietLines(tx, false));
  expect(own).toMatchObject([{ why: "dead", isOwn: true, kind: "web_push" }]);
  expect(await asLead((tx) => quietLines(tx, false))).toEqual([]);
});

test("everybody who was called an hour ago or before had a message", async () => {
  const called = await asSuperuser<{ went: boolean }>(
    database,
    `select exists (select 1 from outbox o where o.alert_id = r.alert_id and o.recipient_id = r.user_id and o.accepted_at is not null) as went
      from alert_recipient r where r.told_at < now() - interval '1 hour'`,
    [],
  );
  expect(called.length).toBeGreaterThan(5);
  expect(called.filter(({ went }) => !went)).toEqual([]);
});
