import "server-only";
import { NotFound } from "../access/proof.ts";
import { recordAudit } from "../audit/events.ts";
import { changed, keepRevision } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { OrganisationAccess } from "../organisations/admin.ts";
import { err, ok, type Result } from "../result.ts";
import { coordinatesText } from "./coordinates.ts";
import { addFacility, borderOf, listFacilities } from "./facilities.ts";
import { type FacilityFields, type FacilityRow, facilityColumns, facilityFields } from "./facility.ts";
import { foldedName } from "./place-name.ts";

type Access = OrganisationAccess<"place:edit">;

/** The row of one place. @throws NotFound */
export async function getFacility(tx: Tx, id: string): Promise<FacilityRow> {
  const [row] = await tx.$queryRaw<FacilityRow[]>`
    select id, version, name, kind, holding_body, state, latitude, longitude, border_finding, border_km, address, phones, visiting_hours, note
    from facility where org_id = ${unitOf(tx).orgId}::uuid and id = ${id}::uuid`;
  if (!row) throw new NotFound();
  return row;
}

/** Adds a place to the directory. Two of one name in one state could not be told apart. @returns its id */
export async function createFacility(
  tx: Tx,
  _access: Access,
  fields: FacilityFields,
): Promise<Result<string, "nameTaken">> {
  if (await isTaken(tx, fields, null)) return err("nameTaken");
  return ok(await addFacility(tx, fields));
}

/** Changes what is recorded of a place; the former words stay, and the distance follows. @returns `stale` when a colleague saved first */
export async function editFacility(
  tx: Tx,
  _access: Access,
  { id, version, fields }: { id: string; version: number; fields: FacilityFields },
): Promise<Result<void, "stale" | "nameTaken">> {
  const held = await getFacility(tx, id);
  if (held.version !== version) return err("stale");
  if (await isTaken(tx, fields, id)) return err("nameTaken");
  const { orgId } = unitOf(tx);
  const sealer = await vaultOf(tx).organisation();
  const columns = facilityColumns(fields, await borderOf(fields), sealer, id, held);
  await tx.facility.update({ where: { orgId_id: { orgId, id } }, data: { ...columns, ...changed(tx) } });
  const owner = { kind: "organisation" } as const;
  const revised = { owner, objectType: "facility", objectId: id, version: held.version };
  await keepRevision(tx, revised, inWords(facilityFields(held, sealer)), inWords(fields));
  await recordAudit(tx, { action: "place.changed", objectType: "facility", objectId: id });
  return ok();
}

/** As the history shows it. */
function inWords({ coordinates, ...fields }: FacilityFields) {
  return { ...fields, coordinates: coordinates && coordinatesText(coordinates) };
}

async function isTaken(tx: Tx, { name, state }: FacilityFields, exceptId: string | null): Promise<boolean> {
  const wanted = foldedName(name);
  const places = await listFacilities(tx, state === null ? [] : [state]);
  return places.some(
    (place) => place.id !== exceptId && place.state === state && foldedName(place.name) === wanted,
  );
}
