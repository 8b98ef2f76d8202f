import "server-only";
import { type CarriedKey, vaultOf } from "../crypto/vault.ts";
import { joinSql, type Sql, sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** Which case a line of the board is about. Moments are ISO text, days `YYYY-MM-DD`. */
export type OnCase = { caseId: string; codename: string; name: string | null; hostState: string };
export type LastDayLine = OnCase & {
  id: string;
  ruleId: string;
  cautiousDay: string;
  cautiousAt: string;
  owner: string | null;
  isAssumed: boolean;
};
export type HearingLine = OnCase & {
  id: string;
  kind: string;
  startsAt: string | null;
  onDate: string | null;
  zone: string | null;
  proceedingType: string;
  body: string | null;
};
export type NewCaseLine = OnCase & { level: string | null; createdAt: string };

/** What a line needs to say which case it is about. */
export type CaseColumns = {
  case_id: string;
  codename: string;
  host_state: string;
  person_id: string;
  name_told: Uint8Array | null;
  keys: CarriedKey[] | null;
};

export const MOST = 20;

/** What every line needs to say which case it is about, with the keys to read it. */
export const CASE_COLUMNS: Sql = joinSql([
  sql`c.id as case_id, c.codename, c.host_state, c.person_id, p.name_told`,
  sql`(select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
    from key_wrap k where k.org_id = c.org_id and k.owner_id in (c.id, c.person_id)) as keys`,
]);

/** Which case a row is about, its name opened. */
export async function onCase(tx: Tx, row: CaseColumns): Promise<OnCase> {
  const vault = vaultOf(tx);
  await vault.adoptCarried(row.keys);
  const name = vault.held("person", row.person_id).open("person.name_told", row.person_id, row.name_told);
  return { caseId: row.case_id, codename: row.codename, name, hostState: row.host_state };
}

/** The last days whose cautious day ends within the next days, the missed of the last week with them; soonest first. One statement. */
export async function listLastDays(tx: Tx, days = 7): Promise<LastDayLine[]> {
  type Row = CaseColumns & {
    id: string;
    rule_id: string;
    cautious_day: string;
    cautious_at: Date;
    owner_id: string | null;
    owner: Uint8Array | null;
    is_assumed: boolean;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select d.id, d.rule_id, d.cautious_day::text, d.cautious_at, d.is_assumed, m.id as owner_id, m.name as owner, ${CASE_COLUMNS}
    from deadline d join case_file c on c.org_id = d.org_id and c.id = d.case_id join person p on p.org_id = c.org_id and p.id = c.person_id
      left join member m on m.org_id = d.org_id and m.id = d.owner_id
    where d.org_id = ${unitOf(tx).orgId}::uuid and d.settled_at is null and d.cautious_day is not null and c.status <> 'closed'
      and d.cautious_at between (select amparo_now()) - interval '7 days' and (select amparo_now()) + make_interval(days => ${days}::int)
    order by d.cautious_at, d.id limit ${MOST}`;
  const ops = await vaultOf(tx).ops();
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      id: row.id,
      ruleId: row.rule_id,
      cautiousDay: row.cautious_day,
      cautiousAt: row.cautious_at.toISOString(),
      isAssumed: row.is_assumed,
      owner: row.owner_id && ops.open("member.name", row.owner_id, row.owner),
    })),
  );
}

/** The hearings of the next days, those with a day only among them; soonest first. One statement. */
export async function listHearings(tx: Tx, days = 14): Promise<HearingLine[]> {
  type Row = CaseColumns & {
    id: string;
    kind: string;
    starts_at: Date | null;
    on_date: string | null;
    zone: string | null;
    proceeding_type: string;
    proceeding_id: string;
    body: Uint8Array | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select h.id, h.kind, h.starts_at, h.on_date::text, h.zone, r.type as proceeding_type, r.id as proceeding_id, r.body, ${CASE_COLUMNS}
    from hearing h join proceeding r on r.org_id = h.org_id and r.id = h.proceeding_id join case_file c on c.org_id = h.org_id and c.id = h.case_id
      join person p on p.org_id = c.org_id and p.id = c.person_id
    where h.org_id = ${unitOf(tx).orgId}::uuid and h.status = 'set' and h.voided_at is null and c.status <> 'closed'
      and coalesce(h.starts_at, h.on_date + interval '1 day') between (select amparo_now()) - interval '1 hour' and (select amparo_now()) + make_interval(days => ${days}::int)
    order by coalesce(h.starts_at, h.on_date::timestamptz), h.id limit ${MOST}`;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      id: row.id,
      kind: row.kind,
      startsAt: row.starts_at?.toISOString() ?? null,
      onDate: row.on_date,
      zone: row.zone,
      proceedingType: row.proceeding_type,
      body: vaultOf(tx).held("case", row.case_id).open("proceeding.body", row.proceeding_id, row.body),
    })),
  );
}

/** The cases logged in the last week, newest first. One statement. */
export async function listNewCases(tx: Tx): Promise<NewCaseLine[]> {
  const rows = await tx.$queryRaw<(CaseColumns & { level: string | null; created_at: Date })[]>`
    select c.level, c.created_at, ${CASE_COLUMNS} from case_file c join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.created_at > (select amparo_now()) - interval '7 days' and c.status <> 'closed'
    order by c.created_at desc limit 10`;
  return Promise.all(
    rows.map(async (row) => ({
      ...(await onCase(tx, row)),
      level: row.level,
      createdAt: row.created_at.toISOString(),
    })),
  );
}
