import "server-only";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { publish } from "../../live/publish.ts";
import { reachability } from "../channels/reachability.ts";
import { enqueueShift } from "../delivery/enqueue.ts";
import { isWithin } from "./cover.ts";
import { keepHandOver } from "./keep-hand-over.ts";
import { type Rota, readRotas } from "./rotas.ts";
import { type Run, runsOf } from "./runs.ts";
import { shiftsOf } from "./shifts.ts";
import { turnAt, turnStart } from "./turns.ts";

const DAY_HOURS = 24;
const LAST_HOURS = 2;
/** A shift that began longer ago than this needs no word any more. Minutes. */
const BEGAN_MINUTES = 15;
/** The longest turn, twice: as far back as the run that goes on now may have begun. Hours. */
const BACK_HOURS = 2 * 744 + DAY_HOURS;
/** One rota of many short holes is said of once in this many hours, at each stage. */
const QUIET_HOURS = { day: 12, hours: 1, begins: 0 } as const;

/**
 * `what`: it begins; its person cannot be reached; nobody has it. `stage`: how long before. `at`: when it, or the hole, begins. `holderId`:
 * who has it; null in a hole.
 */
type Said = {
  what: "begins" | "no_channel" | "hole";
  stage: "day" | "hours" | "begins";
  at: Temporal.Instant;
  holderId: string | null;
  userIds: string[];
};

/**
 * Looks at every rota of an organisation: warns a day and two hours before a shift whose person cannot be reached outside the window, and
 * before a hole; says to each that their shift begins; and writes the hand-over where one has. Each is said once, whoever looks.
 * @returns how many things were said or written
 */
export async function watchRotas(tx: Tx): Promise<number> {
  const now = clock(tx);
  const until = now.add({ hours: DAY_HOURS });
  const rotas = await readRotas(tx, { start: now.subtract({ hours: BACK_HOURS }), end: until });
  let done = 0;
  for (const rota of rotas) {
    const runs = runsSince(rota, now, until);
    for (const said of await toSay(tx, runs, now)) done += await sayOnce(tx, rota, said);
    if (await keepHandOver(tx, rota, runs)) done += 1;
  }
  return done;
}

/** The runs from the turn before the one that runs: those that go on now among them from their beginning, or near it. */
function runsSince(
  { plan, overrides, absences }: Rota,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Run[] {
  const turn = turnAt(plan, now);
  const from = turn === null ? now : turnStart(plan, Math.max(0, turn - 1));
  return runsOf(shiftsOf(plan, overrides, absences, from, until));
}

async function toSay(tx: Tx, runs: readonly Run[], now: Temporal.Instant): Promise<Said[]> {
  const ahead = runs.filter((run) => Temporal.Instant.compare(run.end, now) > 0);
  const people = ahead.flatMap(({ userId }) => userId ?? []);
  const reach = await reachability(tx, [...new Set(people)]);
  const inCharge = await whoMinds(tx);
  const said: Said[] = [];
  for (const run of ahead) {
    const { start: at, userId, planned } = run;
    const isRunning = isWithin(run, now);
    const stage = isRunning || now.until(at).total("hours") <= LAST_HOURS ? "hours" : "day";
    if (userId === null)
      said.push({
        what: "hole",
        stage,
        at,
        holderId: null,
        userIds: [...inCharge, ...[planned ?? []].flat()],
      });
    else if (!isRunning && !reach.get(userId)?.isReachable)
      said.push({ what: "no_channel", stage, at, holderId: userId, userIds: [userId, ...inCharge] });
    if (userId !== null && isRunning && at.until(now).total("minutes") < BEGAN_MINUTES)
      said.push({ what: "begins", stage: "begins", at, holderId: userId, userIds: [userId] });
  }
  return said;
}

/** Supervisors; where there are none, whoever administers. */
async function whoMinds(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; is_supervisor: boolean }[]>`
    select id, 'supervisor' = any (roles) as is_supervisor from member
    where org_id = ${unitOf(tx).orgId}::uuid and status = 'active' and roles && '{supervisor,admin}'::text[] order by id`;
  const supervisors = rows.filter(({ is_supervisor }) => is_supervisor);
  return (supervisors.length > 0 ? supervisors : rows).map(({ id }) => id);
}

async function sayOnce(tx: Tx, rota: Rota, { what, stage, at, holderId, userIds }: Said): Promise<number> {
  const { orgId } = unitOf(tx);
  const told = await tx.$queryRaw<{ id: string; user_id: string }[]>`
    insert into shift_warning (org_id, id, rota_id, at, stage, what, user_id, holder_id)
    select ${orgId}::uuid, w.id, ${rota.plan.id}::uuid, ${at.toString()}::timestamptz, ${stage}, ${what}, m.id, ${holderId}::uuid
    from unnest(${[...new Set(userIds)]}::uuid[], ${[...new Set(userIds)].map(() => newId())}::uuid[]) as w(user_id, id)
      join member m on m.org_id = ${orgId}::uuid and m.id = w.user_id and m.status = 'active'
    where not exists (select 1 from shift_warning s where s.org_id = ${orgId}::uuid and s.rota_id = ${rota.plan.id}::uuid and s.user_id = m.id
      and s.stage = ${stage} and s.what = ${what}
      and s.created_at > amparo_now() - make_interval(hours => ${QUIET_HOURS[stage]}::int))
    on conflict do nothing returning id, user_id`;
  for (const { id: warningId, user_id: userId } of told) {
    await enqueueShift(tx, { userId, warningId });
    await publish(tx, "rota.changed", { userId, subjectId: rota.plan.id });
  }
  return told.length;
}
