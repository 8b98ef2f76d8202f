import { coordinatesText } from "../../custody/coordinates.ts";
import type { FacilityFields } from "../../custody/facility.ts";
import type { FormValues } from "../form-state.ts";

/** How the form shows what stands of a place: each field by its name, as the browser would send it. */
export function placeValues(fields: FacilityFields): FormValues {
  return {
    name: fields.name,
    kind: fields.kind ?? "",
    holdingBody: fields.holdingBody ?? "",
    state: fields.state ?? "",
    coordinates: fields.coordinates ? coordinatesText(fields.coordinates) : "",
    address: fields.address ?? "",
    phones: fields.phones ?? "",
    visitingHours: fields.visitingHours ?? "",
    note: fields.note ?? "",
  };
}
