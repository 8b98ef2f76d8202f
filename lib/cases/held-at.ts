import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import { named, type ShortCase } from "./recent.ts";

/** As many as a page shows. */
const MOST = 200;

/** A case whose person is held at a place now. */
export type HeldCase = ShortCase & { level: string | null; contactAt: string | null };

/** The open cases, of those this actor may see, whose people are held at this place now: the nearest to removal first. */
export async function casesHeldAt(tx: Tx, facilityId: string): Promise<HeldCase[]> {
  const rows = await tx.$queryRaw<
    {
      id: string;
      codename: string;
      person_id: string;
      name_told: Uint8Array | null;
      level: string | null;
      contact_at: string | null;
    }[]
  >`
    select c.id, c.codename, c.person_id, p.name_told, c.level, to_json(c.last_contact_at)#>>'{}' as contact_at
    from case_file c join person p on p.org_id = c.org_id and p.id = c.person_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.facility_id = ${facilityId}::uuid and c.is_held and c.status <> 'closed'
    order by c.level_rank desc, c.codename limit ${MOST}`;
  const cases = await named(tx, rows);
  return cases.map((each, at) => ({
    ...each,
    level: rows[at]?.level ?? null,
    contactAt: rows[at]?.contact_at ?? null,
  }));
}
