import "server-only";
import { fromBase64 } from "../crypto/bytes.ts";
import { type CarriedKey, vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** What stands above everything about one case. Free text arrives opened; days as `YYYY-MM-DD`, moments as ISO text. */
export type CaseHeader = {
  id: string;
  personId: string;
  codename: string;
  /** The name as told; null when nobody knows it. */
  name: string | null;
  hostState: string;
  fearedStates: string[];
  access: "team" | "restricted";
  status: "open" | "watching" | "closed";
  closureReason: string | null;
  duplicateOf: { id: string; codename: string } | null;
  level: string | null;
  /** The level a person raised it to; null where the level is what the facts give. */
  raisedTo: string | null;
  reviewBy: string | null;
  isHeld: boolean | null;
  holdingBody: string | null;
  place: string | null;
  lastContactAt: string | null;
  nextLastDay: string | null;
  nextLastDayAt: string | null;
  nextHearingAt: string | null;
  asylumLodgedOn: string | null;
  openedOn: string;
  teamId: string;
  team: string;
  lead: { id: string; name: string } | null;
  backup: { id: string; name: string } | null;
  version: number;
};

type Row = Omit<CaseHeader, "name" | "place" | "team" | "lead" | "backup" | "duplicateOf"> & {
  nameSealed: string | null;
  facilityId: string | null;
  facilityName: string | null;
  episodeId: string | null;
  placeSealed: string | null;
  moveId: string | null;
  movePlaceSealed: string | null;
  teamSealed: string;
  leadId: string | null;
  leadSealed: string | null;
  backupId: string | null;
  backupSealed: string | null;
  duplicateId: string | null;
  duplicateCodename: string | null;
  keys: CarriedKey[] | null;
};

const FAR = "9999";
/** The header of a case, with the keys of the case and of the person, in one statement. Null when it is not there for this actor. */
export async function findCaseHeader(tx: Tx, caseId: string): Promise<CaseHeader | null> {
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ row: Row }[]>`
    select json_build_object(
      'id', c.id, 'personId', c.person_id, 'codename', c.codename, 'hostState', c.host_state, 'fearedStates', c.feared_states,
      'access', c.access, 'status', c.status, 'closureReason', c.closure_reason, 'level', c.level, 'raisedTo', c.raised_to, 'reviewBy', c.review_by, 'isHeld', c.is_held,
      'holdingBody', c.holding_body, 'lastContactAt', c.last_contact_at, 'nextLastDay', c.next_last_day, 'nextLastDayAt', c.next_last_day_at,
      'nextHearingAt', c.next_hearing_at, 'asylumLodgedOn', c.asylum_lodged_on, 'openedOn', c.opened_on, 'teamId', c.team_id, 'version', c.version,
      'nameSealed', encode(p.name_told, 'base64'), 'facilityId', f.id, 'facilityName', encode(f.name, 'base64'),
      'episodeId', e.id, 'placeSealed', encode(e.place, 'base64'), 'moveId', e.move_id, 'movePlaceSealed', encode(e.move_place, 'base64'), 'teamSealed', encode(t.name, 'base64'),
      'leadId', l.id, 'leadSealed', encode(l.name, 'base64'), 'backupId', b.id, 'backupSealed', encode(b.name, 'base64'),
      'duplicateId', d.id, 'duplicateCodename', d.codename,
      'keys', (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = c.org_id and k.owner_id in (c.id, c.person_id))) as row
    from case_file c
      join person p on p.org_id = c.org_id and p.id = c.person_id
      join team t on t.org_id = c.org_id and t.id = c.team_id
      left join facility f on f.org_id = c.org_id and f.id = c.facility_id
      left join member l on l.org_id = c.org_id and l.id = c.lead_id
      left join member b on b.org_id = c.org_id and b.id = c.backup_id
      left join case_file d on d.org_id = c.org_id and d.id = c.duplicate_of
      left join lateral (select x.id, x.place, m.id as move_id, m.place as move_place from custody_episode x
        left join lateral (select y.id, y.place from custody_move y where y.org_id = x.org_id and y.case_id = x.case_id and y.episode_id = x.id
          and y.voided_at is null and y.event in ('arrest', 'transfer_same_agency', 'transfer_other_agency', 'transfer_to_border', 're_arrest')
          order by coalesce(y.happened_on, y.known_on) desc, y.happened_at desc nulls last, y.id desc limit 1) m on true
        where x.org_id = c.org_id and x.case_id = c.id and x.ended_on is null and x.voided_at is null
        order by x.custody_type in ('none', 'reporting_or_bail'), coalesce(x.happened_on, x.known_on) desc, x.id desc limit 1) e on true
    where c.org_id = ${orgId}::uuid and c.id = ${caseId}::uuid`;
  return found ? opened(tx, found.row) : null;
}

async function opened(tx: Tx, row: Row): Promise<CaseHeader> {
  const vault = vaultOf(tx);
  await vault.adoptCarried(row.keys);
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  const ofCase = vault.held("case", row.id);
  const member = (id: string | null, sealed: string | null) =>
    id && sealed ? { id, name: ops.open("member.name", id, fromBase64(sealed)) } : null;
  const {
    nameSealed,
    facilityId,
    facilityName,
    episodeId,
    placeSealed,
    moveId,
    movePlaceSealed,
    teamSealed,
    leadId,
    leadSealed,
    backupId,
    backupSealed,
    duplicateId,
    duplicateCodename,
    keys: _,
    ...clear
  } = row;
  return {
    ...clear,
    name: vault.held("person", row.personId).open("person.name_told", row.personId, fromBase64(nameSealed)),
    // After a move the place is where it led, also when nobody knows where that is; never the one before.
    place: facilityId
      ? organisation.open("facility.name", facilityId, fromBase64(facilityName))
      : moveId
        ? ofCase.open("custody_move.place", moveId, fromBase64(movePlaceSealed))
        : episodeId
          ? ofCase.open("custody_episode.place", episodeId, fromBase64(placeSealed))
          : null,
    nextLastDayAt: row.nextLastDayAt?.startsWith(FAR) ? null : row.nextLastDayAt,
    team: organisation.open("team.name", row.teamId, fromBase64(teamSealed)),
    lead: member(leadId, leadSealed),
    backup: member(backupId, backupSealed),
    duplicateOf: duplicateId && duplicateCodename ? { id: duplicateId, codename: duplicateCodename } : null,
  };
}
