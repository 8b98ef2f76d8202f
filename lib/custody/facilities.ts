import "server-only";
import { recordAudit } from "../audit/events.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { loadAtlas } from "./atlas.ts";
import { type BorderDistance, borderDistance } from "./border-distance.ts";
import { type FacilityFields, facilityColumns } from "./facility.ts";
import { foldedName } from "./place-name.ts";

/** A place of the directory, in short. */
export type Facility = {
  id: string;
  name: string;
  kind: Code<"place_kind"> | null;
  state: string | null;
  holdingBody: Code<"holding_body"> | null;
};

type Row = Omit<Facility, "name" | "holdingBody"> & {
  name: Uint8Array;
  holding_body: Facility["holdingBody"];
};

/** A directory is a few hundred places; more are found by name only where they are of the state that is asked for. */
const MOST = 2000;

/** The places of the directory in these states, or of no known state, by name. One statement. */
export async function listFacilities(tx: Tx, states: readonly string[]): Promise<Facility[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`select id, name, kind, state, holding_body from facility
    where org_id = ${orgId}::uuid and (state is null or state = any (${[...states]})) order by id desc limit ${MOST}`;
  const sealer = await vaultOf(tx).organisation();
  const places = rows.map(({ holding_body, ...row }) => ({
    ...row,
    holdingBody: holding_body,
    name: sealer.open("facility.name", row.id, row.name),
  }));
  return places.filter(({ name }) => !isDamaged(name)).sort((a, b) => a.name.localeCompare(b.name));
}

/** The place of the directory that is called so, in this state; null when there is none. */
export async function findFacility(tx: Tx, state: string, name: string): Promise<Facility | null> {
  const wanted = foldedName(name);
  return (await listFacilities(tx, [state])).find((place) => foldedName(place.name) === wanted) ?? null;
}

/** Keeps a new place in the directory. @returns its id */
export async function addFacility(tx: Tx, fields: FacilityFields): Promise<string> {
  const { orgId, userId } = unitOf(tx);
  const id = newId();
  const columns = facilityColumns(fields, await borderOf(fields), await vaultOf(tx).organisation(), id);
  await tx.facility.create({ data: { orgId, id, createdBy: userId as string, ...columns } });
  await recordAudit(tx, { action: "place.added", objectType: "facility", objectId: id });
  return id;
}

/** The distance that is stored with a place; null while it has no coordinates or no state. */
export async function borderOf({ coordinates, state }: FacilityFields): Promise<BorderDistance | null> {
  return coordinates && state ? borderDistance(coordinates, state, await loadAtlas()) : null;
}
