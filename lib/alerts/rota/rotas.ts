import "server-only";
import { mayDo } from "../../access/roles.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { codesOf } from "../../vocabulary/codes.ts";
import type { Span } from "./cover.ts";
import type { Absence, Override, RotaPlan } from "./model.ts";

/** A rota with what stands instead of its turns, and who is away, in the time it was read for. The name may be damaged. */
export type Rota = {
  plan: RotaPlan;
  name: string;
  version: number;
  /** When it was begun or last changed. */
  updatedAt: Temporal.Instant;
  overrides: Override[];
  absences: Absence[];
};

type Row = {
  id: string;
  name: Uint8Array;
  zone: string;
  cycle: RotaPlan["cycle"];
  shift_hours: number | null;
  hand_over_at: string;
  hand_over_weekday: number | null;
  starts_on: string;
  from_time: string | null;
  until_time: string | null;
  ended_at: Date | null;
  updated_at: Date;
  version: number;
  people: string[] | null;
  overrides:
    | { id: string; start: string; end: string; userId: string | null; swapId: string | null }[]
    | null;
};

/** Whoever cannot open a case cannot be called to one. */
export const WHO_CAN_BE_CALLED = codesOf("role").filter((role) => mayDo([role], "case:view"));

/**
 * The rotas that run at some moment of this time, the older first.
 * @param ids only these; null is all
 */
export async function readRotas(
  tx: Tx,
  { start, end }: Span,
  ids: readonly string[] | null = null,
): Promise<Rota[]> {
  const { orgId } = unitOf(tx);
  const [from, until] = [start.toString(), end.toString()];
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.name, r.zone, r.cycle, r.shift_hours, r.hand_over_at, r.hand_over_weekday, r.starts_on::text, r.from_time, r.until_time,
      r.ended_at, r.updated_at, r.version,
      (select array_agg(p.user_id order by p.position) from rota_person p where p.org_id = r.org_id and p.rota_id = r.id) as people,
      (select json_agg(json_build_object('id', o.id, 'start', o.starts_at, 'end', o.ends_at, 'userId', o.user_id, 'swapId', o.swap_id)
          order by o.created_at, o.id)
        from rota_override o where o.org_id = r.org_id and o.rota_id = r.id and o.removed_at is null
          and o.ends_at > ${from}::timestamptz and o.starts_at < ${until}::timestamptz) as overrides
    from rota r where r.org_id = ${orgId}::uuid and (r.ended_at is null or r.ended_at > ${from}::timestamptz)
      and (${ids === null} or r.id = any (${[...(ids ?? [])]}::uuid[]))
    order by r.created_at, r.id`;
  if (rows.length === 0) return [];
  const [absences, gone, ops] = await Promise.all([
    readAbsences(tx, { start, end }),
    whoIsGone(tx),
    vaultOf(tx).ops(),
  ]);
  return rows.map((row) => ({
    plan: {
      ...{ id: row.id, zone: row.zone, cycle: row.cycle, people: row.people ?? [], gone },
      ...{
        shiftHours: row.shift_hours,
        handOverAt: row.hand_over_at,
        handOverWeekday: row.hand_over_weekday,
      },
      ...{ startsOn: row.starts_on, fromTime: row.from_time, untilTime: row.until_time },
      endedAt: row.ended_at && Temporal.Instant.from(row.ended_at.toISOString()),
    },
    name: ops.open("rota.name", row.id, row.name),
    version: row.version,
    updatedAt: Temporal.Instant.from(row.updated_at.toISOString()),
    overrides: (row.overrides ?? []).map(({ start: from, end: until, ...rest }) => ({
      ...rest,
      start: Temporal.Instant.from(from),
      end: Temporal.Instant.from(until),
    })),
    absences,
  }));
}

/** A day is another moment in each zone: a day more on either side is read. */
async function readAbsences(tx: Tx, { start, end }: Span): Promise<Absence[]> {
  const rows = await tx.$queryRaw<{ user_id: string; first_day: string; last_day: string }[]>`
    select user_id, first_day::text, last_day::text from absence where org_id = ${unitOf(tx).orgId}::uuid and removed_at is null
      and last_day >= (${start.toString()}::timestamptz at time zone 'UTC')::date - 1
      and first_day <= (${end.toString()}::timestamptz at time zone 'UTC')::date + 1
    order by first_day, id`;
  return rows.map(({ user_id, first_day, last_day }) => ({
    userId: user_id,
    firstDay: first_day,
    lastDay: last_day,
  }));
}

async function whoIsGone(tx: Tx): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${unitOf(tx).orgId}::uuid
      and (status <> 'active' or not roles && ${[...WHO_CAN_BE_CALLED]}::text[])`;
  return new Set(rows.map(({ id }) => id));
}
