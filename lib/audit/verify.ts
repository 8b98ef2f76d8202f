import type { AuthQuery } from "../db/auth-pool.ts";

/**
 * What is wrong with a chain, and where. `changed`: an entry is not what was linked; `broken`: a link does not follow the one before;
 * `gap`: numbers are missing; `event_missing`: an entry was taken away; `not_linked`: an entry was slipped in; `tail_cut`: the end is not
 * the one the head remembers.
 */
export type ChainFault = {
  orgId: string;
  seq: string | null;
  fault: "changed" | "broken" | "gap" | "event_missing" | "not_linked" | "tail_cut";
};

const FAULTS = `
  with link as (
    select l.org_id, l.seq, e.id is null as is_missing, l.seq <> row_number() over w as is_gap,
      l.prev <> coalesce(lag(l.hash) over w, decode(repeat('00', 32), 'hex')) as is_broken, l.hash <> amparo_chain_hash(l.prev, l.seq, e) as is_changed,
      l.hash, row_number() over (partition by l.org_id order by l.seq desc) as from_end
    from audit_link l left join audit_event e on e.org_id = l.org_id and e.id = l.event_id
    window w as (partition by l.org_id order by l.seq))
  select org_id, seq::text, case when is_missing then 'event_missing' when is_gap then 'gap' when is_broken then 'broken' else 'changed' end as fault
    from link where is_missing or is_gap or is_broken or is_changed
  union all
  select h.org_id, h.seq::text, 'tail_cut' from audit_head h left join link l on l.org_id = h.org_id and l.from_end = 1
    where (l.seq is null and h.seq > 0) or l.seq <> h.seq or l.hash <> h.hash
  union all
  select e.org_id, null, 'not_linked' from audit_event e
    where not exists (select 1 from audit_link l where l.org_id = e.org_id and l.event_id = e.id)
  order by 1, 2`;

/**
 * Recomputes the chain of every organisation on this installation from its first link.
 *
 * @param query runs as the owner of the schema, who may read the record and nothing of the cases
 * @returns the faults, none when every chain holds
 */
export async function verifyChains(query: AuthQuery): Promise<ChainFault[]> {
  const rows = await query<{ org_id: string; seq: string | null; fault: ChainFault["fault"] }>(FAULTS);
  return rows.map((row) => ({ orgId: row.org_id, seq: row.seq, fault: row.fault }));
}
