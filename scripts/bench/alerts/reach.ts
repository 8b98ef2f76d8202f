import { fork } from "node:child_process";
import { join } from "node:path";
import type { Asking } from "../asking.ts";
import type { Measured } from "../drive.ts";
import type { Closing } from "../ground.ts";
import { ROOT } from "../root.ts";
import { type Line, ms, percentile } from "./figures.ts";
import { Listeners } from "./listeners.ts";
import type { Audience } from "./people.ts";
import { raiseAsPerson } from "./raising.ts";
import { startSseFloor } from "./start-floor.ts";

const ALERTS = 30;
const WITHIN_MS = 10_000;
/** Between two alerts: what follows from one is over before the next. Milliseconds. */
const BETWEEN_MS = 1_000;
const WARM = 5;
const GOAL_MS = 150;
const GOAL_LOADED_MS = 1_000;
const GOAL_TIMES = 3;

/** From before the commit until the last of all listeners had heard, once an alert; and how many were never told. */
type Reach = { last: number[]; lost: number };

type Say = () => Promise<{ subject: string; at: number }>;

async function measure(listeners: Listeners, say: Say, times: number): Promise<Reach> {
  const reach: Reach = { last: [], lost: 0 };
  for (let turn = 0; turn < times; turn += 1) {
    const { subject, at } = await say();
    const heard = await listeners.heardBy(subject, WITHIN_MS);
    reach.lost += listeners.size - heard.length;
    reach.last.push(Math.max(...heard, at) - at);
    await pause(BETWEEN_MS);
  }
  return reach;
}

/**
 * Commit → the last of all listening browsers, at rest and while clients load lists, beside a bare server in the same run, heard by
 * the same client.
 */
export async function benchReach(
  origin: string,
  audience: Audience,
  lists: { asked: Asking[]; folder: string },
  closing: Closing,
  say: (words: string) => void,
): Promise<Line[]> {
  const floor = await startSseFloor(closing);
  const atFloor = new Listeners();
  await atFloor.open(audience.cookies.map(() => ({ origin: floor.origin, path: "/" })));
  await measure(atFloor, floor.say, WARM);
  const bare = await measure(atFloor, floor.say, ALERTS);
  atFloor.close();
  say(`  the floor: last of ${audience.cookies.length} p50 ${ms(percentile(bare.last, 0.5))}`);

  const listeners = new Listeners();
  await listeners.open(audience.cookies.map((cookie) => ({ origin, path: "/api/events", cookie })));
  closing.push(() => listeners.close());
  const raise: Say = async () => {
    const { alertId, at } = await raiseAsPerson(audience);
    return { subject: alertId, at };
  };
  await measure(listeners, raise, WARM);
  const rest = await measure(listeners, raise, ALERTS);
  say(`  at rest: p50 ${ms(percentile(rest.last, 0.5))}`);
  const load = loadLists(origin, lists, closing);
  await pause(2_000);
  const loaded = await measure(listeners, raise, ALERTS);
  const lists16 = await load.end();
  say(`  under load: p50 ${ms(percentile(loaded.last, 0.5))}`);
  const ended = listeners.ended;
  listeners.close();

  const clients = audience.cookies.length;
  const times = percentile(rest.last, 0.99) / percentile(bare.last, 0.99);
  const both = ({ last }: Reach) => `p50 ${ms(percentile(last, 0.5))}, p99 ${ms(percentile(last, 0.99))}`;
  const lost = bare.lost + rest.lost + loaded.lost;
  return [
    { what: `bare node:http, last of ${clients}`, found: both(bare), goal: "", met: null },
    {
      what: "commit → last screen, at rest",
      found: both(rest),
      goal: `p99 ≤ ${GOAL_MS} ms`,
      met: percentile(rest.last, 0.99) <= GOAL_MS,
    },
    {
      what: "  of the floor",
      found: `${times.toFixed(2)}×`,
      goal: `≤ ${GOAL_TIMES}×`,
      met: times <= GOAL_TIMES,
    },
    {
      what: "  while 16 clients load lists",
      found: `${both(loaded)} (${lists16.perSecond.toFixed(0)} lists/s)`,
      goal: `p99 ≤ ${GOAL_LOADED_MS} ms`,
      met: percentile(loaded.last, 0.99) <= GOAL_LOADED_MS,
    },
    {
      what: `  lost of ${clients * ALERTS * 3}`,
      found: `${lost}, streams ended ${ended}`,
      goal: "0",
      met: lost === 0,
    },
  ];
}

/** Sixteen clients, until it is said that it is enough. */
function loadLists(
  origin: string,
  { asked, folder }: { asked: Asking[]; folder: string },
  closing: Closing,
): { end(): Promise<Measured> } {
  const child = fork(join(ROOT, "scripts", "bench", "alerts", "load-lists.ts"), {
    execArgv: ["--conditions=react-server"],
  });
  closing.push(() => void child.kill("SIGKILL"));
  const measured = new Promise<Measured>((resolve, reject) => {
    child.once("message", (message) => resolve(message as Measured));
    child.once("exit", (code) => code !== 0 && reject(new Error(`the driver ended with ${code}`)));
  });
  const seconds = Math.ceil((ALERTS * (BETWEEN_MS + 1_500)) / 1000);
  child.send({ origin, asked, clients: 16, seconds, folder });
  return { end: () => measured };
}

const pause = (milliseconds: number) => new Promise((wait) => setTimeout(wait, milliseconds));
