import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { Code } from "../../vocabulary/codes.ts";

/** A drill and how it went so far. Moments are ISO text; `halfSeconds`: within which half of all who were asked had answered, if they did. */
export type DrillLine = {
  id: string;
  startedAt: string;
  endsAt: string;
  isRunning: boolean;
  isWeekly: boolean;
  asked: number;
  answered: number;
  halfSeconds: number | null;
};

/** Half a year of weeks. */
const SHOWN = 26;

/** Drills, newest first, or the one that is asked for. One statement. */
export async function listDrills(tx: Tx, { id = null }: { id?: string | null } = {}): Promise<DrillLine[]> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      started_at: Date;
      ends_at: Date;
      running: boolean;
      is_weekly: boolean;
      asked: number;
      answered: number;
      half: number | null;
    }[]
  >`select d.id, d.started_at, d.ends_at, d.ends_at > amparo_now() as running, d.is_weekly, a.asked, a.answered, a.half
    from drill d join lateral (select count(*)::int as asked, count(answered_at)::int as answered,
      (percentile_disc(0.5) within group (order by coalesce(extract(epoch from answered_at - told_at), 'infinity'::float8)))::float8 as half
      from drill_answer x where x.org_id = d.org_id and x.drill_id = d.id) a on true
    where d.org_id = ${unitOf(tx).orgId}::uuid and (${id}::uuid is null or d.id = ${id}::uuid)
    order by d.started_at desc limit ${SHOWN}`;
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    isRunning: row.running,
    isWeekly: row.is_weekly,
    asked: row.asked,
    answered: row.answered,
    halfSeconds: row.half !== null && Number.isFinite(row.half) ? Math.round(row.half) : null,
  }));
}

/** One person in a drill: `seconds` until they answered, null while they have not; `tried`: what became of the messages to them. */
export type DrillPerson = {
  id: string;
  name: string;
  seconds: number | null;
  via: Code<"channel_kind"> | null;
  tried: { channel: Code<"channel_kind">; state: Code<"delivery_state"> }[];
};

/** Who was asked: those who have not answered first, by name, then the others, the slowest first. */
export async function listDrillPeople(tx: Tx, drillId: string): Promise<DrillPerson[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<
    {
      id: string;
      name: Uint8Array;
      seconds: number | null;
      via: DrillPerson["via"];
      tried: DrillPerson["tried"] | null;
    }[]
  >`select m.id, m.name, extract(epoch from a.answered_at - a.told_at)::float8 as seconds, a.via,
      (select json_agg(json_build_object('channel', o.channel, 'state', o.state) order by o.id) from outbox o
        where o.org_id = a.org_id and o.drill_id = a.drill_id and o.recipient_id = a.user_id) as tried
    from drill_answer a join member m on m.org_id = a.org_id and m.id = a.user_id
    where a.org_id = ${orgId}::uuid and a.drill_id = ${drillId}::uuid`;
  const ops = await vaultOf(tx).ops();
  return rows
    .map((row) => ({
      ...row,
      name: ops.open("member.name", row.id, row.name),
      seconds: row.seconds === null ? null : Math.round(row.seconds),
      tried: row.tried ?? [],
    }))
    .sort((a, b) => {
      if (a.seconds === null || b.seconds === null)
        return Number(b.seconds === null) - Number(a.seconds === null) || a.name.localeCompare(b.name);
      return b.seconds - a.seconds;
    });
}

/** How somebody stands in a drill they were asked in; null when they were not. `seconds` until their answer. */
export type MyDrill = {
  id: string;
  startedAt: string;
  endsAt: string;
  isOver: boolean;
  seconds: number | null;
};

export async function findMyDrill(tx: Tx, drillId: string): Promise<MyDrill | null> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<
    { started_at: Date; ends_at: Date; is_over: boolean; seconds: number | null }[]
  >`select d.started_at, d.ends_at, d.ends_at <= amparo_now() as is_over, extract(epoch from a.answered_at - a.told_at)::float8 as seconds
    from drill_answer a join drill d on d.org_id = a.org_id and d.id = a.drill_id
    where a.org_id = ${orgId}::uuid and a.drill_id = ${drillId}::uuid and a.user_id = ${userId}::uuid`;
  if (!row) return null;
  return {
    id: drillId,
    startedAt: row.started_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    isOver: row.is_over,
    seconds: row.seconds === null ? null : Math.round(row.seconds),
  };
}
