import "server-only";
import type { Tx } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import { type ContactFact, currentCustody, type EpisodeFact, lastContact, type MoveFact } from "./current.ts";

type Facts = {
  host_state: string;
  episodes: EpisodeFact[] | null;
  moves: MoveFact[] | null;
  contacts: ContactFact[] | null;
  last_contact_at: string | null;
  created_at: string;
};

/** A case logged on the person's own word begins with a contact that has no row; both moments are of one transaction. */
const OF_LOGGING_MS = 120_000;

/**
 * Brings what lists show of a case's custody (held or not, by whom, where, last contact) into line with its facts.
 * Called by every command that changes one of them, in the transaction of that command. Two statements.
 */
export async function refreshCustodySummary(tx: Tx, of: { orgId: string; caseId: string }): Promise<void> {
  const { orgId, caseId } = of;
  const [facts] = await tx.$queryRaw<Facts[]>`
    select c.host_state, to_json(c.last_contact_at)#>>'{}' as last_contact_at, to_json(c.created_at)#>>'{}' as created_at,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'custody_type', e.custody_type, 'holding_body', e.holding_body, 'facility_id', e.facility_id,
          'held_since', e.held_since, 'happened_on', e.happened_on, 'known_on', e.known_on, 'ended_on', e.ended_on, 'end_event', e.end_event,
          'end_seen_by_person', e.end_seen_by_person))
        from custody_episode e where e.org_id = c.org_id and e.case_id = c.id and e.voided_at is null) as episodes,
      (select jsonb_agg(jsonb_build_object('id', m.id, 'episode_id', m.episode_id, 'event', m.event, 'holding_body', m.holding_body,
          'facility_id', m.facility_id, 'happened_at', m.happened_at, 'happened_on', m.happened_on, 'known_on', m.known_on))
        from custody_move m where m.org_id = c.org_id and m.case_id = c.id and m.voided_at is null) as moves,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'happened_at', p.happened_at, 'happened_on', p.happened_on, 'zone', p.zone))
        from proof_of_contact p where p.org_id = c.org_id and p.case_id = c.id and p.voided_at is null) as contacts
    from case_file c where c.org_id = ${orgId}::uuid and c.id = ${caseId}::uuid`;
  if (!facts) return;
  const custody = currentCustody(facts.episodes ?? [], facts.moves ?? []);
  const recorded = lastContact(facts.contacts ?? [], hostZone(facts.host_state))?.at.toString() ?? null;
  await tx.$executeRaw`
    update case_file set is_held = ${custody.isHeld}, holding_body = ${custody.holdingBody}, facility_id = ${custody.facilityId}::uuid,
      last_contact_at = ${laterOf(recorded, contactOfLogging(facts))}::timestamptz
    where org_id = ${orgId}::uuid and id = ${caseId}::uuid`;
}

/** The contact that the logging itself was, as long as the case shows it. */
function contactOfLogging({ last_contact_at: last, created_at: logged }: Facts): string | null {
  return last !== null && Math.abs(Date.parse(last) - Date.parse(logged)) < OF_LOGGING_MS ? last : null;
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}
