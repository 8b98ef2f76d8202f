import "server-only";
import { sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { CASE_COLUMNS, type CaseColumns, MOST, type OnCase, onCase } from "./board.ts";

/*
 * What the board shows of danger: removals with a date, shields that fall, people nobody has heard from. Moments are ISO text,
 * days `YYYY-MM-DD`. One statement each, under the row policies.
 */

type Level = Code<"risk_level">;

export type RemovalLine = OnCase & {
  id: string;
  level: Level | null;
  departsOn: string | null;
  departsAt: string | null;
  zone: string | null;
  grade: Code<"evidence_grade"> | null;
  /** Its hour has passed, and nobody has said whether it was carried out. */
  isPast: boolean;
};

export type ShieldLine = OnCase & { level: Level | null; fallsAt: string };

export type SilentLine = OnCase & { level: Level | null; lastContactAt: string | null };

/** Removals that are set, those whose hour has passed first, then by their hour; one without a day yet last. */
export async function listRemovals(tx: Tx): Promise<RemovalLine[]> {
  type Row = CaseColumns & {
    id: string;
    level: Level | null;
    departs_on: string | null;
    departs_at: Date | null;
    zone: string | null;
    source_grade: RemovalLine["grade"];
    is_past: boolean;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, c.level, r.departs_on::text, r.departs_at, r.zone, r.source_grade,
      coalesce(r.departs_at, r.departs_on + interval '1 day') <= (select amparo_now()) as is_past, ${CASE_COLUMNS}
    from removal_direction r join case_file c on c.org_id = r.org_id and c.id = r.case_id
      join person p on p.org_id = c.org_id and p.id = c.person_id
    where r.org_id = ${unitOf(tx).orgId}::uuid and r.status = 'set' and r.voided_at is null and c.status <> 'closed' and c.level is distinct from 'removed'
    order by coalesce(r.departs_at, r.departs_on::timestamptz) nulls last, r.id limit ${MOST}`;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      id: row.id,
      level: row.level,
      departsOn: row.departs_on,
      departsAt: row.departs_at?.toISOString() ?? null,
      zone: row.zone,
      grade: row.source_grade,
      isPast: row.is_past ?? false,
    })),
  );
}

/** Shields that stand now and fall within the next hours, the first to fall first. */
export async function listShieldsFalling(tx: Tx, hours = 72): Promise<ShieldLine[]> {
  type Row = CaseColumns & { level: Level | null; shield_falls_at: Date };
  const rows = await tx.$queryRaw<Row[]>`
    select c.level, c.shield_falls_at, ${CASE_COLUMNS} from case_file c join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.shield_falls_at <= (select amparo_now()) + make_interval(hours => ${hours}::int) and c.status <> 'closed'
    order by c.shield_falls_at, c.id limit ${MOST}`;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      level: row.level,
      fallsAt: row.shield_falls_at.toISOString(),
    })),
  );
}

const SILENT = 10;

/**
 * People who are held and of whom nobody has heard for longer than their level allows: twelve hours from *Critical* on, two days when
 * *High*, a week below. The gravest first, then the longest silence.
 */
export async function listSilent(tx: Tx): Promise<SilentLine[]> {
  type Row = CaseColumns & { level: Level | null; last_contact_at: Date | null };
  const silent = sql`c.is_held and c.status = 'open' and c.level is distinct from 'removed'
    and (c.last_contact_at is null or c.last_contact_at < (select amparo_now()) - case when c.level_rank >= 4 then interval '12 hours'
      when c.level_rank = 3 then interval '2 days' else interval '7 days' end)`;
  const order = sql`c.level_rank desc, c.last_contact_at nulls first, c.id`;
  // Along the index of each of my teams, and one by one of the cases I am let in to: the caseload as a whole is never read.
  const rows = await tx.$queryRaw<Row[]>`
    select c.level, c.last_contact_at, ${CASE_COLUMNS} from (
        select t.id from unnest((select amparo_my_teams())) as team(id) cross join lateral (
          select c.id from case_file c where c.org_id = (select amparo_org()) and c.team_id = team.id and c.access = 'team' and ${silent}
          order by ${order} limit ${SILENT}) t
        union select c.id from case_member m join case_file c on c.org_id = m.org_id and c.id = m.case_id
          where m.org_id = (select amparo_org()) and m.user_id = (select amparo_me()) and ${silent}) as reached
      join case_file c on c.org_id = ${unitOf(tx).orgId}::uuid and c.id = reached.id
      join person p on p.org_id = c.org_id and p.id = c.person_id
    order by ${order} limit ${SILENT}`;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      level: row.level,
      lastContactAt: row.last_contact_at?.toISOString() ?? null,
    })),
  );
}
