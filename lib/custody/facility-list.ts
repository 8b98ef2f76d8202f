import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { FacilityRow } from "./facility.ts";

/** Which places are asked for; null is any. */
export type PlaceFilters = { state: string | null; kind: FacilityRow["kind"] };

/** A line of the directory. The name may be damaged. */
export type PlaceLine = Pick<FacilityRow, "id" | "kind" | "state"> & {
  name: string;
  holdingBody: FacilityRow["holding_body"];
  borderKm: number | null;
  /** How many of the open cases that this actor may see are held there now. */
  held: number;
};

export type PlaceList = {
  /** By name, at most so many that a page can be read. */
  places: PlaceLine[];
  count: number;
  /** States of which the directory has a place. */
  states: string[];
};

type Row = Pick<FacilityRow, "id" | "name" | "kind" | "state" | "holding_body" | "border_km"> & {
  held: number;
};

const SHOWN = 500;

/** The directory, by name. One statement. */
export async function listPlaces(tx: Tx, { state, kind }: PlaceFilters): Promise<PlaceList> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select f.id, f.name, f.kind, f.state, f.holding_body, f.border_km, coalesce(c.held, 0)::int as held from facility f
      left join (select facility_id, count(*) as held from case_file where org_id = ${orgId}::uuid and is_held and status <> 'closed'
        and facility_id is not null group by facility_id) c on c.facility_id = f.id
    where f.org_id = ${orgId}::uuid`;
  const sealer = await vaultOf(tx).organisation();
  const places = rows
    .filter((row) => (state === null || row.state === state) && (kind === null || row.kind === kind))
    .map(({ holding_body, border_km, ...row }) => ({
      ...row,
      name: sealer.open("facility.name", row.id, row.name),
      holdingBody: holding_body,
      borderKm: border_km,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const states = [...new Set(rows.flatMap((row) => row.state ?? []))];
  return { places: places.slice(0, SHOWN), count: places.length, states };
}
