import { opening, type Sealed, sealing } from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { BorderDistance, Coordinates } from "./border-distance.ts";

/** What is recorded of a place of the directory. Texts of several lines are as they were typed; `phones` has one number a line. */
export type FacilityFields = {
  name: string;
  kind: Code<"place_kind"> | null;
  holdingBody: Code<"holding_body"> | null;
  /** ISO 3166-1 alpha-2. */
  state: string | null;
  coordinates: Coordinates | null;
  address: string | null;
  phones: string | null;
  visitingHours: string | null;
  note: string | null;
};

/** A row of the directory, columns by their own names. */
export type FacilityRow = {
  id: string;
  version: number;
  name: Uint8Array;
  kind: FacilityFields["kind"];
  holding_body: FacilityFields["holdingBody"];
  state: string | null;
  latitude: number | null;
  longitude: number | null;
  border_finding: BorderDistance["finding"] | null;
  border_km: number | null;
  address: Sealed;
  phones: Sealed;
  visiting_hours: Sealed;
  note: Sealed;
};

/** A place of which no more than its name, its state and who held somebody there is known. */
export function bareFacility(known: Pick<FacilityFields, "name" | "state" | "holdingBody">): FacilityFields {
  return {
    ...known,
    ...{ kind: null, coordinates: null, address: null, phones: null, visitingHours: null, note: null },
  };
}

/**
 * @param border null where the place has no coordinates or no state
 * @param held the row as it stands, for an edit
 */
export function facilityColumns(
  fields: FacilityFields,
  border: BorderDistance | null,
  sealer: Sealer,
  id: string,
  held?: FacilityRow,
) {
  const seal = sealing(sealer, "facility", id, held);
  return {
    name: seal("name", fields.name) as Uint8Array<ArrayBuffer>,
    kind: fields.kind,
    holdingBody: fields.holdingBody,
    state: fields.state,
    latitude: fields.coordinates?.latitude ?? null,
    longitude: fields.coordinates?.longitude ?? null,
    borderFinding: border?.finding ?? null,
    borderKm: border?.km ?? null,
    address: seal("address", fields.address),
    phones: seal("phones", fields.phones),
    visitingHours: seal("visiting_hours", fields.visitingHours),
    note: seal("note", fields.note),
  };
}

export function facilityFields(row: FacilityRow, sealer: Sealer): FacilityFields {
  const open = opening(sealer, "facility", row.id);
  return {
    name: sealer.open("facility.name", row.id, row.name),
    kind: row.kind,
    holdingBody: row.holding_body,
    state: row.state,
    coordinates:
      row.latitude === null || row.longitude === null
        ? null
        : { latitude: row.latitude, longitude: row.longitude },
    address: open("address", row.address),
    phones: open("phones", row.phones),
    visitingHours: open("visiting_hours", row.visiting_hours),
    note: open("note", row.note),
  };
}
