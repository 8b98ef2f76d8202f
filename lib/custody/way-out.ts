import type { Code } from "../vocabulary/codes.ts";

/** Places that people are brought to so that they leave the country from there. */
const ON_THE_WAY_OUT: readonly Code<"place_kind">[] = [
  "border_post",
  "border_crossing",
  "airport",
  "airport_transit",
  "removal_centre",
];

/** Whether a place of this kind is itself a step of a removal: somebody held there may be gone within hours. */
export function isOnTheWayOut(kind: Code<"place_kind"> | null): boolean {
  return kind !== null && ON_THE_WAY_OUT.includes(kind);
}
