import "server-only";
import { vaultOf, type WrappedKey } from "../crypto/vault.ts";
import { joinSql, type Sql, sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { CaseFilters, Cursor } from "./list-filters.ts";

export const PAGE_SIZE = 50;
/** A count is told up to here; an exact one over a large caseload costs more than the list itself. */
const COUNT_CAP = 1000;

/** A line of the caseload: what the screen draws and no more. */
export type CaseLine = {
  id: string;
  codename: string;
  name: string | null;
  level: string | null;
  hostState: string;
  isHeld: boolean | null;
  holdingBody: string | null;
  place: string | null;
  nextLastDay: string | null;
  nextLastDayAt: string | null;
  nextHearingAt: string | null;
  lastContactAt: string | null;
  lead: string | null;
  updatedAt: string;
  status: string;
};

export type CaseList = { lines: CaseLine[]; next: Cursor | null; count: number; isCountCapped: boolean };

type Key = { id: string; kind: WrappedKey["kind"]; ownerId: string; wrapped: string | null; state: string };
type Row = {
  id: string;
  person_id: string;
  codename: string;
  level: string | null;
  level_rank: number;
  host_state: string;
  is_held: boolean | null;
  status: string;
  holding_body: string | null;
  facility_id: string | null;
  facility_name: Uint8Array | null;
  episode_id: string | null;
  place: Uint8Array | null;
  next_last_day: string | null;
  next_last_day_at: string;
  next_hearing_at: string | null;
  last_contact_at: string | null;
  updated_at: string;
  lead_id: string | null;
  lead_name: Uint8Array | null;
  name_told: Uint8Array | null;
  keys: Key[] | null;
};

const FAR = "9999";

/**
 * A page of the caseload, in two statements: the lines with the keys of their people, and the count up to its cap.
 *
 * It walks the index of each of my teams and states of a case only as far as the page reaches, and adds the cases I am let in to one by one.
 * So its cost does not grow with the caseload, whoever asks; the row policies then look at the few rows that are left.
 */
export async function listCases(tx: Tx, filters: CaseFilters, after: Cursor | null): Promise<CaseList> {
  const { orgId } = unitOf(tx);
  const order = ORDERS[filters.sort];
  const where = conditions(filters);
  const beyond = after ? order.beyond(after) : sql`true`;
  const pageIds = reach(filters, sql`${where} and ${beyond}`, order.by, PAGE_SIZE + 1);
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.person_id, c.codename, c.level, c.level_rank, c.host_state, c.is_held, c.status, c.holding_body, c.facility_id, f.name as facility_name,
      e.id as episode_id, e.place, c.next_last_day::text, to_json(c.next_last_day_at)#>>'{}' as next_last_day_at,
      to_json(c.next_hearing_at)#>>'{}' as next_hearing_at, to_json(c.last_contact_at)#>>'{}' as last_contact_at, to_json(c.updated_at)#>>'{}' as updated_at,
      l.id as lead_id, l.name as lead_name, p.name_told,
      (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = c.org_id and k.owner_id in (c.person_id, case when c.facility_id is null then c.id end)) as keys
    from (${pageIds}) page
      join case_file c on c.org_id = ${orgId}::uuid and c.id = page.id
      join person p on p.org_id = c.org_id and p.id = c.person_id
      left join facility f on f.org_id = c.org_id and f.id = c.facility_id
      left join member l on l.org_id = c.org_id and l.id = c.lead_id
      left join lateral (select x.id, x.place from custody_episode x where c.facility_id is null and x.org_id = c.org_id and x.case_id = c.id
        and x.ended_on is null and x.ended_at is null and x.voided_at is null order by x.created_at desc limit 1) e on true
    order by ${order.by}`;
  const [counted] = await tx.$queryRaw<
    { count: number }[]
  >`select count(*)::int as count from (${reach(filters, where, order.by, COUNT_CAP + 1)}) as few`;
  const count = counted?.count ?? 0;
  const lines = await Promise.all(rows.slice(0, PAGE_SIZE).map((row) => opened(tx, row)));
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  return {
    lines,
    next: last ? order.cursor(last) : null,
    count: Math.min(count, COUNT_CAP),
    isCountCapped: count > COUNT_CAP,
  };
}

type Order = { by: Sql; beyond: (after: Cursor) => Sql; cursor: (row: Row) => Cursor };

/** The orders of the list, each along its own index; ids make them total. */
const ORDERS: Record<CaseFilters["sort"], Order> = {
  deadline: {
    by: sql`c.next_last_day_at, c.id`,
    beyond: (after) => sql`(c.next_last_day_at, c.id) > (${after.key}::timestamptz, ${after.id}::uuid)`,
    cursor: (row) => ({ key: row.next_last_day_at, id: row.id }),
  },
  level: {
    by: sql`c.level_rank desc, c.id desc`,
    beyond: (after) => sql`(c.level_rank, c.id) < (${Number(after.key)}::smallint, ${after.id}::uuid)`,
    cursor: (row) => ({ key: String(row.level_rank), id: row.id }),
  },
  updated: {
    by: sql`c.updated_at desc, c.id desc`,
    beyond: (after) => sql`(c.updated_at, c.id) < (${after.key}::timestamptz, ${after.id}::uuid)`,
    cursor: (row) => ({ key: row.updated_at, id: row.id }),
  },
};

/** The ids the list reaches: my teams' cases along their index, and the cases I am let in to that no team of mine shows. */
function reach(filters: CaseFilters, where: Sql, by: Sql, limit: number): Sql {
  return sql`
    select c.id, c.next_last_day_at, c.level_rank, c.updated_at from (
      select t.* from unnest((select amparo_my_teams())) as team(id) cross join unnest(${[...filters.statuses]}::text[]) as wanted(status)
        cross join lateral (select c.id, c.next_last_day_at, c.level_rank, c.updated_at from case_file c
          where c.org_id = (select amparo_org()) and c.team_id = team.id and c.status = wanted.status and c.access = 'team' and ${where}
          order by ${by} limit ${limit}) t
      union
      select c.id, c.next_last_day_at, c.level_rank, c.updated_at from case_member m join case_file c on c.org_id = m.org_id and c.id = m.case_id
        where m.org_id = (select amparo_org()) and m.user_id = (select amparo_me()) and (m.ends_at is null or m.ends_at > (select amparo_now()))
          and (m.access = 'restricted' or m.team_id <> all ((select amparo_my_teams())::uuid[]))
          and c.status = any (${[...filters.statuses]}::text[]) and ${where}
    ) c order by ${by} limit ${limit}`;
}

function conditions(filters: CaseFilters): Sql {
  const parts: Sql[] = [];
  if (filters.level)
    parts.push(filters.level === "none" ? sql`c.level is null` : sql`c.level = ${filters.level}`);
  if (filters.hostState) parts.push(sql`c.host_state = ${filters.hostState}`);
  if (filters.custody === "held") parts.push(sql`c.is_held`);
  if (filters.custody === "free") parts.push(sql`c.is_held = false`);
  if (filters.custody === "unknown") parts.push(sql`c.is_held is null`);
  if (filters.assigned === "me") parts.push(sql`(select amparo_me()) in (c.lead_id, c.backup_id)`);
  if (filters.assigned === "nobody") parts.push(sql`c.lead_id is null`);
  return parts.length > 0 ? joinSql(parts, " and ") : sql`true`;
}

async function opened(tx: Tx, row: Row): Promise<CaseLine> {
  const vault = vaultOf(tx);
  await vault.adopt(
    (row.keys ?? []).map((key) => ({
      ...key,
      wrapped: key.wrapped === null ? null : Buffer.from(key.wrapped, "base64"),
    })),
  );
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  const place = row.facility_id
    ? organisation.open("facility.name", row.facility_id, row.facility_name)
    : row.episode_id && vault.held("case", row.id).open("custody_episode.place", row.episode_id, row.place);
  return {
    id: row.id,
    codename: row.codename,
    level: row.level,
    hostState: row.host_state,
    isHeld: row.is_held,
    holdingBody: row.holding_body,
    status: row.status,
    name: vault.held("person", row.person_id).open("person.name_told", row.person_id, row.name_told),
    place,
    nextLastDay: row.next_last_day,
    nextLastDayAt: row.next_last_day_at.startsWith(FAR) ? null : row.next_last_day_at,
    nextHearingAt: row.next_hearing_at,
    lastContactAt: row.last_contact_at,
    updatedAt: row.updated_at,
    lead: row.lead_id && ops.open("member.name", row.lead_id, row.lead_name),
  };
}
