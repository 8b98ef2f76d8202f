import "server-only";
import { fromBase64 } from "../crypto/bytes.ts";
import { once } from "../crypto/once.ts";
import { type CarriedKey, vaultOf } from "../crypto/vault.ts";
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

/** A line as JSON has it; sealed columns are base64. */
type Row = {
  id: string;
  personId: string;
  codename: string;
  level: string | null;
  levelRank: number;
  hostState: string;
  isHeld: boolean | null;
  status: string;
  holdingBody: string | null;
  facilityId: string | null;
  facilityName: string | null;
  episodeId: string | null;
  place: string | null;
  moveId: string | null;
  movePlace: string | null;
  nextLastDay: string | null;
  nextLastDayAt: string;
  nextHearingAt: string | null;
  lastContactAt: string | null;
  updatedAt: string;
  leadId: string | null;
  leadName: string | null;
  nameTold: string | null;
  keys: CarriedKey[];
};

const FAR = "9999";

/**
 * A page of the caseload in one statement: the lines with the keys of their people, and the count up to its cap.
 *
 * It walks the index of each of my teams and states of a case only as far as the page reaches, and adds the cases I am let in to one by one.
 * So its cost does not grow with the caseload, whoever asks; the row policies then look at the few rows that are left.
 */
export async function listCases(tx: Tx, filters: CaseFilters, after: Cursor | null): Promise<CaseList> {
  const { orgId } = unitOf(tx);
  const order = ORDERS[filters.sort];
  const where = conditions(filters);
  const beyond = after ? order.beyond(after) : sql`true`;
  const pageIds = reach(filters, sql`${where} and ${beyond}`, PAGE_SIZE + 1, order);
  // One value of JSON: the driver reads fifty rows of twenty columns cell by cell, and JSON at once.
  const [answer] = await tx.$queryRaw<{ lines: Row[] | null; count: number }[]>`
    select (select count(*)::int from (${reach(filters, where, COUNT_CAP + 1)}) as few) as count,
    (select json_agg(json_build_object(
      'id', c.id, 'personId', c.person_id, 'codename', c.codename, 'level', c.level, 'levelRank', c.level_rank, 'hostState', c.host_state,
      'isHeld', c.is_held, 'status', c.status, 'holdingBody', c.holding_body, 'nextLastDay', c.next_last_day, 'nextLastDayAt', c.next_last_day_at,
      'nextHearingAt', c.next_hearing_at, 'lastContactAt', c.last_contact_at, 'updatedAt', c.updated_at,
      'facilityId', f.id, 'facilityName', encode(f.name, 'base64'), 'episodeId', e.id, 'place', encode(e.place, 'base64'),
      'moveId', e.move_id, 'movePlace', encode(e.move_place, 'base64'), 'leadId', l.id, 'leadName', encode(l.name, 'base64'),
      'nameTold', encode(p.name_told, 'base64'),
      'keys', (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = c.org_id and k.owner_id in (c.person_id, case when c.facility_id is null then c.id end))) order by ${order.by})
    from (${pageIds}) page
      join case_file c on c.org_id = ${orgId}::uuid and c.id = page.id
      join person p on p.org_id = c.org_id and p.id = c.person_id
      left join facility f on f.org_id = c.org_id and f.id = c.facility_id
      left join member l on l.org_id = c.org_id and l.id = c.lead_id
      left join lateral (select x.id, x.place, m.id as move_id, m.place as move_place from custody_episode x
        left join lateral (select y.id, y.place from custody_move y where y.org_id = x.org_id and y.case_id = x.case_id and y.episode_id = x.id
          and y.voided_at is null and y.event in ('arrest', 'transfer_same_agency', 'transfer_other_agency', 'transfer_to_border', 're_arrest')
          order by coalesce(y.happened_on, y.known_on) desc, y.happened_at desc nulls last, y.id desc limit 1) m on true
        where c.facility_id is null and x.org_id = c.org_id and x.case_id = c.id and x.ended_on is null and x.voided_at is null
        order by x.custody_type in ('none', 'reporting_or_bail'), coalesce(x.happened_on, x.known_on) desc, x.id desc limit 1) e on true
    ) as lines`;
  const rows = answer?.lines ?? [];
  const count = answer?.count ?? 0;
  const lines = await opened(tx, rows.slice(0, PAGE_SIZE));
  const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
  return {
    lines,
    next: last ? order.cursor(last) : null,
    count: Math.min(count, COUNT_CAP),
    isCountCapped: count > COUNT_CAP,
  };
}

type Order = { columns: Sql; by: Sql; beyond: (after: Cursor) => Sql; cursor: (row: Row) => Cursor };

/** The orders of the list, each along its own index; ids make them total. */
const ORDERS: Record<CaseFilters["sort"], Order> = {
  deadline: {
    columns: sql`c.next_last_day_at, c.id`,
    by: sql`c.next_last_day_at, c.id`,
    beyond: (after) => sql`(c.next_last_day_at, c.id) > (${after.key}::timestamptz, ${after.id}::uuid)`,
    cursor: (row) => ({ key: row.nextLastDayAt, id: row.id }),
  },
  level: {
    columns: sql`c.level_rank, c.id`,
    by: sql`c.level_rank desc, c.id desc`,
    beyond: (after) => sql`(c.level_rank, c.id) < (${Number(after.key)}::smallint, ${after.id}::uuid)`,
    cursor: (row) => ({ key: String(row.levelRank), id: row.id }),
  },
  updated: {
    columns: sql`c.updated_at, c.id`,
    by: sql`c.updated_at desc, c.id desc`,
    beyond: (after) => sql`(c.updated_at, c.id) < (${after.key}::timestamptz, ${after.id}::uuid)`,
    cursor: (row) => ({ key: row.updatedAt, id: row.id }),
  },
};

/**
 * The ids the list reaches: my teams' cases along their index, and the cases I am let in to that no team of mine shows.
 * They name no column that the index has not, unless a filter does: the rows themselves are then left alone.
 * @param ordered the order to reach them in; to be counted they need none
 */
function reach(filters: CaseFilters, where: Sql, limit: number, ordered?: Order): Sql {
  const columns = ordered?.columns ?? sql`c.id`;
  const order = ordered ? sql`order by ${ordered.by}` : sql``;
  return sql`
    select ${columns} from (
      select t.* from unnest((select amparo_my_teams())) as team(id) cross join unnest(${[...filters.statuses]}::text[]) as wanted(status)
        cross join lateral (select ${columns} from case_file c
          where c.org_id = (select amparo_org()) and c.team_id = team.id and c.status = wanted.status and c.access = 'team' and ${where}
          ${order} limit ${limit}) t
      union all
      select distinct ${columns} from case_member m join case_file c on c.org_id = m.org_id and c.id = m.case_id
        where m.org_id = (select amparo_org()) and m.user_id = (select amparo_me()) and (m.ends_at is null or m.ends_at > (select amparo_now()))
          and (m.access = 'restricted' or m.team_id <> all ((select amparo_my_teams())::uuid[]))
          and c.status = any (${[...filters.statuses]}::text[]) and ${where}
    ) c ${order} limit ${limit}`;
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

async function opened(tx: Tx, rows: readonly Row[]): Promise<CaseLine[]> {
  const vault = vaultOf(tx);
  await vault.adoptCarried(rows.flatMap(({ keys }) => keys ?? []));
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  // Fifty people are held in a few places and followed by a few colleagues.
  const placeOf = once((id, name) => organisation.open("facility.name", id, name));
  const leadOf = once((id, name) => ops.open("member.name", id, name));
  return rows.map((row) => ({
    id: row.id,
    codename: row.codename,
    level: row.level,
    hostState: row.hostState,
    isHeld: row.isHeld,
    holdingBody: row.holdingBody,
    status: row.status,
    name: vault.held("person", row.personId).open("person.name_told", row.personId, fromBase64(row.nameTold)),
    // After a move the place is where it led, also when nobody knows where that is; never the one before.
    place: row.facilityId
      ? placeOf(row.facilityId, row.facilityName)
      : row.moveId
        ? vault.held("case", row.id).open("custody_move.place", row.moveId, fromBase64(row.movePlace))
        : row.episodeId &&
          vault.held("case", row.id).open("custody_episode.place", row.episodeId, fromBase64(row.place)),
    nextLastDay: row.nextLastDay,
    nextLastDayAt: row.nextLastDayAt.startsWith(FAR) ? null : row.nextLastDayAt,
    nextHearingAt: row.nextHearingAt,
    lastContactAt: row.lastContactAt,
    updatedAt: row.updatedAt,
    lead: row.leadId && leadOf(row.leadId, row.leadName),
  }));
}
