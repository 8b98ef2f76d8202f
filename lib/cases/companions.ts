import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";

/** A case that goes together with another: of one family, or taken in the same incident. */
export type Companion = { id: string; codename: string; isHeld: boolean | null };

const MOST = 50;

/**
 * The open cases of the same host state that are linked to this one or share its incident, of those this actor may see.
 * What happens to people who were taken together is offered for each of them.
 */
export function listCompanions(tx: Tx, caseId: string): Promise<Companion[]> {
  return tx.$queryRaw<Companion[]>`
    select c.id, c.codename, c.is_held as "isHeld"
    from case_file me join case_file c on c.org_id = me.org_id and c.id <> me.id and c.host_state = me.host_state and c.status <> 'closed'
    where me.org_id = ${unitOf(tx).orgId}::uuid and me.id = ${caseId}::uuid and c.id in (
      select other_case_id from case_link l where l.org_id = me.org_id and l.case_id = me.id
      union select x.id from case_file x where x.org_id = me.org_id and x.incident_id = me.incident_id)
    order by c.codename limit ${MOST}`;
}
