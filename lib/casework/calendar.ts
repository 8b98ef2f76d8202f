import "server-only";
import { type Sql, sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { CASE_COLUMNS, type CaseColumns, type OnCase, onCase } from "./board.ts";
import type { CalendarScope } from "./calendar-scope.ts";

export type CalendarKind = "hearing" | "lastDay" | "laterDay" | "removal" | "review";

/** Something with a day. Days are `YYYY-MM-DD`, moments ISO text. */
export type CalendarEntry = OnCase & {
  id: string;
  kind: CalendarKind;
  /** The day under which it stands: a moment's day on the organisation's clock, else the day as it was told. */
  day: string;
  /** Where the hour is known. */
  at: string | null;
  /** IANA, of the place itself. */
  zone: string;
  /** The moment after which it is past. */
  endsAt: string;
  /** What is coded of it: the kind of proceeding of a hearing, the rule of a last day. */
  code: string | null;
  /** A last day that is reckoned from an assumed start, a hearing set for "by this day". */
  isLoose: boolean;
};

/** More than fit into a month's page; what is left out is said. */
const MOST = 600;

type Row = CaseColumns & {
  id: string;
  kind: CalendarKind;
  day: string;
  at: Date | null;
  zone: string | null;
  ends_at: Date;
  code: string | null;
  is_loose: boolean;
};

export type CalendarRange = {
  /** First and last day, both within. */
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** The organisation's. */
  zone: string;
  scope: CalendarScope;
};

/**
 * Hearings, last days that run or were missed, removals with a date and reviews of the cases that who asks may see, of some days,
 * in the order in which they come. One statement. Hearings that were moved or called off and closed cases are not among them.
 */
export async function listCalendar(
  tx: Tx,
  { from, to, zone, scope }: CalendarRange,
): Promise<{ entries: CalendarEntry[]; isCut: boolean }> {
  const org = sql`${unitOf(tx).orgId}::uuid`;
  const days = sql`between ${from.toString()}::date and ${to.toString()}::date`;
  const dayOf = (moment: Sql) => sql`(${moment} at time zone ${zone})::date`;
  const dayEnd = (day: Sql) => sql`((${day} + 1)::timestamp at time zone ${zone})`;
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.kind, e.day::text, e.at, e.zone, e.ends_at, e.code, e.is_loose, ${CASE_COLUMNS} from (
      select 'hearing' as kind, h.id, h.case_id, coalesce(${dayOf(sql`h.starts_at`)}, h.on_date) as day, h.starts_at as at, h.zone,
        coalesce(h.starts_at, ${dayEnd(sql`h.on_date`)}) as ends_at, r.type as code, h.kind = 'by_date' as is_loose, null::uuid as owner_id
      from hearing h join proceeding r on r.org_id = h.org_id and r.id = h.proceeding_id
      where h.org_id = ${org} and h.status in ('set', 'held') and h.voided_at is null
        and coalesce(${dayOf(sql`h.starts_at`)}, h.on_date) ${days}
      union all
      select 'lastDay', d.id, d.case_id, d.cautious_day, null, d.zone, d.cautious_at, d.rule_id, d.is_assumed, d.owner_id from deadline d
      where d.org_id = ${org} and d.settled_at is null and d.cautious_day ${days}
      union all
      select 'laterDay', d.id, d.case_id, d.later_day, null, d.zone, d.later_at, d.rule_id, d.is_assumed, d.owner_id from deadline d
      where d.org_id = ${org} and d.settled_at is null and d.later_day ${days} and d.later_day > d.cautious_day
      union all
      select 'removal', m.id, m.case_id, coalesce(${dayOf(sql`m.departs_at`)}, m.departs_on), m.departs_at, m.zone,
        coalesce(m.departs_at, ${dayEnd(sql`m.departs_on`)}), null, false, null from removal_direction m
      where m.org_id = ${org} and m.status in ('set', 'carried_out') and m.voided_at is null
        and coalesce(${dayOf(sql`m.departs_at`)}, m.departs_on) ${days}
      union all
      select 'review', c.id, c.id, ${dayOf(sql`c.review_by`)}, c.review_by, null, c.review_by, null, false, null from case_file c
      where c.org_id = ${org} and ${dayOf(sql`c.review_by`)} ${days}
    ) e join case_file c on c.org_id = ${org} and c.id = e.case_id join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.status <> 'closed' and ${scoped(scope)}
    order by e.day, e.at nulls first, e.kind, e.id limit ${MOST + 1}`;
  const entries = await Promise.all(
    rows.slice(0, MOST).map(async (row) => ({
      ...(await onCase(tx, row)),
      id: row.id,
      kind: row.kind,
      day: row.day,
      at: row.at?.toISOString() ?? null,
      zone: row.zone ?? zone,
      endsAt: row.ends_at.toISOString(),
      code: row.code,
      isLoose: row.is_loose,
    })),
  );
  return { entries, isCut: rows.length > MOST };
}

function scoped(scope: CalendarScope): Sql {
  if (scope === "mine") return sql`(select amparo_me()) in (c.lead_id, c.backup_id, e.owner_id)`;
  if (scope === "team") return sql`c.team_id = any ((select amparo_my_teams())::uuid[])`;
  return sql`true`;
}
