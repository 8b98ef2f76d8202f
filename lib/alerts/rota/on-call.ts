import "server-only";
import { clock, type Tx, unitOf } from "../../db/unit.ts";

type Row = {
  id: string;
  zone: string;
  hours: number;
  hand_over_at: string;
  starts_on: string;
  instead: { userId: string | null }[] | null;
  people: string[] | null;
};

/**
 * Who is on call at this moment. A rota whose turn is empty names nobody.
 *
 * @param rotaIds null: every rota that runs
 */
export async function onCallNow(
  tx: Tx,
  rotaIds: readonly string[] | null,
): Promise<{ rotaId: string; userId: string }[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.zone, case r.cycle when 'daily' then 24 when 'weekly' then 168 else r.shift_hours end as hours, r.hand_over_at,
      r.starts_on::text as starts_on,
      (select json_agg(json_build_object('userId', o.user_id) order by o.created_at desc) from rota_override o where o.org_id = r.org_id
        and o.rota_id = r.id and o.removed_at is null and o.starts_at <= amparo_now() and o.ends_at > amparo_now()) as instead,
      (select array_agg(p.user_id::text order by p.position) from rota_person p where p.org_id = r.org_id and p.rota_id = r.id) as people
    from rota r where r.org_id = ${orgId}::uuid and r.ended_at is null
      and (${rotaIds === null} or r.id = any (${[...(rotaIds ?? [])]}::uuid[]))`;
  return rows.flatMap((row) => {
    const userId = row.instead?.[0] ? row.instead[0].userId : inTurn(row, clock(tx));
    return userId ? [{ rotaId: row.id, userId }] : [];
  });
}

function inTurn({ zone, hours, hand_over_at, starts_on, people }: Row, now: Temporal.Instant): string | null {
  const begun = Temporal.PlainDate.from(starts_on).toZonedDateTime({
    timeZone: zone,
    plainTime: hand_over_at,
  });
  // Days of the zone's own clock: a turn of a day is a day also where an hour is left out.
  const since = now.toZonedDateTimeISO(zone).since(begun, { largestUnit: "days" });
  if (since.sign < 0 || !people?.length) return null;
  const turn = Math.floor((since.days * 24 + since.hours) / hours);
  return people[turn % people.length] ?? null;
}
