import "server-only";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import type { Code } from "../vocabulary/codes.ts";

/** What *Log another, same place* keeps of the case before: state, holder, place, time and source. Days `YYYY-MM-DD`, hours `HH:MM` there. */
export type SamePlace = {
  id: string;
  codename: string;
  hostState: string;
  teamId: string;
  isHeld: boolean | null;
  holdingBody: Code<"holding_body"> | null;
  place: string | null;
  since: string | null;
  sinceTime: string | null;
  sourceKind: Code<"source_kind"> | null;
  sourceGrade: Code<"evidence_grade"> | null;
};

type Row = {
  id: string;
  codename: string;
  host_state: string;
  team_id: string;
  is_held: boolean | null;
  holding_body: SamePlace["holdingBody"];
  facility_id: string | null;
  facility_name: Uint8Array | null;
  episode_id: string | null;
  place: Uint8Array | null;
  since: string | null;
  since_at: Date | null;
  zone: string | null;
  source_kind: SamePlace["sourceKind"];
  source_grade: SamePlace["sourceGrade"];
};

/** Null when there is no such case for who asks. */
export async function findSamePlace(tx: Tx, caseId: string): Promise<SamePlace | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select c.id, c.codename, c.host_state, c.team_id, c.is_held, c.holding_body, f.id as facility_id, f.name as facility_name, e.id as episode_id, e.place,
      e.held_since::text as since, e.held_since_at as since_at, e.zone, e.source_kind, e.source_grade
    from case_file c
      left join lateral (select * from custody_episode x where x.org_id = c.org_id and x.case_id = c.id and x.ended_on is null and x.ended_at is null
        and x.voided_at is null order by x.created_at desc limit 1) e on true
      left join facility f on f.org_id = c.org_id and f.id = c.facility_id
    where c.org_id = ${unitOf(tx).orgId}::uuid and c.id = ${caseId}::uuid`;
  if (!row) return null;
  const place = row.facility_id
    ? (await vaultOf(tx).organisation()).open("facility.name", row.facility_id, row.facility_name)
    : row.episode_id &&
      (await vaultOf(tx).of("case", row.id)).open("custody_episode.place", row.episode_id, row.place);
  return {
    id: row.id,
    codename: row.codename,
    hostState: row.host_state,
    teamId: row.team_id,
    isHeld: row.is_held,
    holdingBody: row.holding_body,
    place: isDamaged(place) ? null : place,
    since: row.since,
    sinceTime: localTime(row.since_at, row.zone ?? hostZone(row.host_state)),
    sourceKind: row.source_kind,
    sourceGrade: row.source_grade,
  };
}

function localTime(at: Date | null, zone: string): string | null {
  if (at === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
}
