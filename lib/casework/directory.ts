import "server-only";
import type { CaseHeader } from "../cases/header.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { PlaceMark, Places } from "../custody/view.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { CaseRecord } from "./case-record.ts";
import type { CaseMarks } from "./timeline-case.ts";
import { viewedLately } from "./viewed.ts";

/** A case beside this one. */
export type OtherCase = { id: string; codename: string; hostState: string; status: string };

/** What the record of a case names by id, and what the case row says beyond its header. */
export type Directory = {
  /** Names of the members that appear in it. */
  members: ReadonlyMap<string, string>;
  /** The places that appear in it. */
  places: Places;
  /** The host state has ignored interim measures in a comparable case in the last five years. */
  hasIgnoredMeasures: boolean;
  /** This person looked at the case within the last minutes, and that is in the record. */
  isViewedLately: boolean;
  marks: CaseMarks;
  /** What is feared on return, in words. */
  fear: string | null;
  /** The same person in other states, as far as this actor may see. */
  samePerson: OtherCase[];
};

/** Names are sealed still, in base64. */
type Named = { id: string; name: string };
type Row = {
  members: Named[] | null;
  places: PlaceMark[] | null;
  has_ignored_measures: boolean;
  viewed_lately: boolean;
  same_person: OtherCase[] | null;
  created_by: string;
  created_at: string;
  revised: string[] | null;
  closed_on: string | null;
  fear: Uint8Array | null;
};

const PEOPLE = [
  "created_by",
  "voided_by",
  "raised_by",
  "taken_by",
  "stood_down_by",
  "owner_id",
  "backup_id",
  "settled_by",
  "acted_by",
  "agreed_by",
  "refused_by",
];

/** One statement. */
export async function loadDirectory(tx: Tx, header: CaseHeader, record: CaseRecord): Promise<Directory> {
  const { orgId } = unitOf(tx);
  const rows = Object.values(record).flat();
  const memberIds = idsIn(rows, PEOPLE);
  const placeIds = idsIn(rows, ["facility_id"]);
  const [row] = await tx.$queryRaw<Row[]>`
    select c.created_by, to_json(c.created_at)#>>'{}' as created_at, c.closed_on::text as closed_on, c.fear, c.has_ignored_measures,
      ${viewedLately(header.id)} as viewed_lately,
      (select array_agg(distinct r.object_type) from revision r where r.org_id = c.org_id and r.object_type = 'case_status'
        and r.object_id = c.id) as revised,
      (select json_agg(json_build_object('id', m.id, 'name', encode(m.name, 'base64'))) from member m
        where m.org_id = c.org_id and (m.id = any (${memberIds}::uuid[]) or m.id = c.created_by)) as members,
      (select json_agg(json_build_object('id', f.id, 'name', encode(f.name, 'base64'), 'kind', f.kind, 'borderKm', f.border_km)) from facility f
        where f.org_id = c.org_id and f.id = any (${placeIds}::uuid[])) as places,
      (select json_agg(json_build_object('id', o.id, 'codename', o.codename, 'hostState', o.host_state, 'status', o.status) order by o.id)
        from case_file o where o.org_id = c.org_id and o.person_id = c.person_id and o.id <> c.id) as same_person
    from case_file c where c.org_id = ${orgId}::uuid and c.id = ${header.id}::uuid`;
  if (!row) throw new Error("a case that was found is not there");
  const vault = vaultOf(tx);
  const [ops, organisation] = [await vault.ops(), await vault.organisation()];
  const bytes = (base64: string) => Buffer.from(base64, "base64");
  return {
    members: new Map(
      (row.members ?? []).map(({ id, name }) => [id, ops.open("member.name", id, bytes(name))]),
    ),
    places: new Map(
      (row.places ?? []).map((place) => [
        place.id,
        { ...place, name: organisation.open("facility.name", place.id, bytes(place.name)) },
      ]),
    ),
    hasIgnoredMeasures: row.has_ignored_measures,
    isViewedLately: row.viewed_lately,
    marks: {
      createdBy: row.created_by,
      createdAt: row.created_at,
      revised: row.revised ?? [],
      closedOn: row.closed_on,
    },
    fear: vault.held("case", header.id).open("case_file.fear", header.id, row.fear),
    samePerson: row.same_person ?? [],
  };
}

function idsIn(rows: readonly Record<string, unknown>[], columns: readonly string[]): string[] {
  const ids = rows
    .flatMap((row) => columns.map((column) => row[column]))
    .filter((id) => typeof id === "string");
  return [...new Set(ids)];
}
