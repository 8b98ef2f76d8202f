import { setSettings } from "../../../lib/env.ts";
import { anOrganisation } from "../../../lib/testing/builders.ts";
import type { Closing, Ground } from "../ground.ts";
import { childNamed } from "../memory.ts";
import type { Program } from "../program.ts";
import { type Line, ms, percentile, seconds } from "./figures.ts";
import { type BenchMail, startMailServer } from "./mail-server.ts";
import { aCalledTeam, type Called, freshCase } from "./people.ts";
import { deliveriesOf, untilOver } from "./queue.ts";
import { type RaisedAt, raiseAsRule } from "./raising.ts";

const PEOPLE = 5;
const SINGLE = 30;
const FLOOD = 1_000;
/** Whoever has just had a message gets the next ones together, a little later: so each alert that is timed calls people of its own. */
const URGENT_TEAMS = 12;
const URGENT_EVERY_MS = 10_000;
const DRAIN_MS = 5 * 60_000;
const KILLED = 60;
const GOAL = { single: 5_000, urgent: 10_000, killed: 75_000 };

type Say = (words: string) => void;

/** Commit → the mail server, for one alert, for a thousand at once, and after the worker was killed. */
export async function benchMail(
  ground: Ground,
  start: (smtpUrl: string) => Promise<Program>,
  closing: Closing,
  say: Say,
): Promise<Line[]> {
  const server = await startMailServer(closing);
  // Who raises looks which ways are set up, here as in the program.
  setSettings({ SMTP_URL: server.url, MAIL_FROM: "amparo@amparo.example" });
  const organisation = await anOrganisation("Mail Aid");
  const teams: Called[] = [];
  for (let index = 0; index < SINGLE + URGENT_TEAMS; index += 1)
    teams.push(await aCalledTeam(organisation, PEOPLE));
  await giveOwnMail(ground);
  const [urgent, others] = [teams.slice(0, URGENT_TEAMS), teams.slice(URGENT_TEAMS)];
  const program = await start(server.url);
  const single = await benchSingle(ground, server, others);
  say(`  one alert: ${single.found}`);
  const flood = await benchFlood(ground, server, others, urgent);
  for (const { what, found } of flood) say(`  ${what}: ${found}`);
  const killed = await benchKilled(ground, server, others, program);
  say(`  killed: ${killed.found}`);
  await program.stop();
  return [single, ...flood, killed];
}

/** The mail address somebody signs up with is a channel of theirs, which an invitation proves; who was invented has none yet. */
async function giveOwnMail({ superuser }: Ground): Promise<void> {
  await superuser.query(
    `insert into channel (org_id, id, user_id, kind, verified_at) select org_id, gen_random_uuid(), id, 'email', now() from member m
      where not exists (select 1 from channel c where c.org_id = m.org_id and c.user_id = m.id and c.kind = 'email' and c.removed_at is null)`,
  );
}

/** When each message of an alert had been taken over, since its commit; Infinity for one that never was. */
async function waits(ground: Ground, server: BenchMail, { alertId, at }: RaisedAt): Promise<number[]> {
  const rows = await deliveriesOf(ground, [alertId]);
  return rows.map(({ textOf }) => (server.accepted.get(textOf) ?? Number.POSITIVE_INFINITY) - at);
}

async function benchSingle(ground: Ground, server: BenchMail, teams: Called[]): Promise<Line> {
  const all: number[] = [];
  for (let turn = 0; turn < SINGLE; turn += 1) {
    const raised = await raiseAsRule(await freshCase(teams[turn % teams.length] as Called));
    await untilOver(ground, [raised.alertId], PEOPLE, 30_000);
    all.push(...(await waits(ground, server, raised)));
  }
  return {
    what: `commit → mail server, one alert × ${PEOPLE}`,
    found: `p50 ${ms(percentile(all, 0.5))}, p99 ${ms(percentile(all, 0.99))} of ${all.length}`,
    goal: `p99 < ${seconds(GOAL.single)}`,
    met: all.length === SINGLE * PEOPLE && percentile(all, 0.99) < GOAL.single,
  };
}

async function benchFlood(
  ground: Ground,
  server: BenchMail,
  teams: Called[],
  urgent: Called[],
): Promise<Line[]> {
  const cases = await freshCases(teams, FLOOD);
  const began = performance.now();
  const raising = raiseMany(cases);
  const all: Promise<number[]>[] = [];
  let isDrained = false;
  const urgently = (async () => {
    for (let turn = 0; !isDrained; turn += 1) {
      const raised = await raiseAsRule(await freshCase(urgent[turn % urgent.length] as Called), "imminent");
      all.push(
        untilOver(ground, [raised.alertId], PEOPLE, 120_000).then(() => waits(ground, server, raised)),
      );
      for (let waited = 0; waited < URGENT_EVERY_MS && !isDrained; waited += 250)
        await new Promise((wait) => setTimeout(wait, 250));
    }
  })();
  const ids = await raising;
  const raisedMs = performance.now() - began;
  const rows = await untilOver(ground, ids, FLOOD * PEOPLE, DRAIN_MS);
  const drained = performance.now() - began;
  isDrained = true;
  await urgently;
  const urgentWaits = (await Promise.all(all)).flat();
  const left = rows.filter(({ isOver }) => !isOver).length;
  const letters = new Set(
    rows.filter(({ textOf }) => server.accepted.has(textOf)).map(({ textOf }) => textOf),
  );
  return [
    {
      what: `${FLOOD} alerts × ${PEOPLE} drained`,
      found: `${seconds(drained)} (raised within ${seconds(raisedMs)}), ${left} left of ${rows.length}, ${letters.size} mails`,
      goal: `< ${seconds(DRAIN_MS)}, none left`,
      met: left === 0 && rows.length >= FLOOD * PEOPLE && drained < DRAIN_MS,
    },
    {
      what: "  a new Imminent alert meanwhile",
      found: `p50 ${seconds(percentile(urgentWaits, 0.5))}, most ${seconds(Math.max(...urgentWaits))} of ${urgentWaits.length}`,
      goal: `most < ${seconds(GOAL.urgent)}`,
      met: urgentWaits.length > 0 && Math.max(...urgentWaits) < GOAL.urgent,
    },
  ];
}

type Case = Awaited<ReturnType<typeof freshCase>>;

async function freshCases(teams: Called[], count: number): Promise<Case[]> {
  const cases: Case[] = [];
  for (let turn = 0; turn < count; turn += 1)
    cases.push(await freshCase(teams[turn % teams.length] as Called));
  return cases;
}

/** Raised by four at once. @returns the alerts */
async function raiseMany(cases: readonly Case[]): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const one = async () => {
    for (let about = cases[next++]; about; about = cases[next++])
      ids.push((await raiseAsRule(about)).alertId);
  };
  await Promise.all([one(), one(), one(), one()]);
  return ids;
}

/** The worker is killed while the mail server takes its time over what it was given; every message still waiting is tried anew. */
async function benchKilled(
  ground: Ground,
  server: BenchMail,
  teams: Called[],
  program: Program,
): Promise<Line> {
  server.slowMs = 2_000;
  const ids = await raiseMany(await freshCases(teams, KILLED));
  await new Promise((wait) => setTimeout(wait, 3_000));
  const worker = childNamed(program.pid, "worker.ts");
  if (worker === null) throw new Error("no worker to kill");
  const killedAt = performance.now();
  process.kill(worker, "SIGKILL");
  const pending = (await deliveriesOf(ground, ids)).filter(({ isOver }) => !isOver).map(({ id }) => id);
  server.slowMs = 0;
  const rows = await untilOver(ground, ids, KILLED * PEOPLE, 150_000);
  const textOf = new Map(rows.map((row) => [row.id, row.textOf]));
  const tries = pending.map((id) => {
    const times = server.tried.get(textOf.get(id) ?? id) ?? [];
    return (times.find((time) => time > killedAt) ?? Number.POSITIVE_INFINITY) - killedAt;
  });
  const left = rows.filter(({ isOver }) => !isOver).length;
  return {
    what: `kill -9 of the worker, ${pending.length} pending`,
    found: `first try: p50 ${seconds(percentile(tries, 0.5))}, most ${seconds(Math.max(...tries))}; ${left} left`,
    goal: `most ≤ ${seconds(GOAL.killed)}, none left`,
    met: pending.length > 0 && left === 0 && Math.max(...tries) <= GOAL.killed,
  };
}
