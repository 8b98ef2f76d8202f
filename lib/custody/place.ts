import "server-only";
import type { Access } from "../access/proof.ts";
import { isDamaged } from "../crypto/damaged.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { Place } from "./episode.ts";
import { addFacility, findFacility } from "./facilities.ts";
import { bareFacility } from "./facility.ts";

/**
 * A place from the words somebody typed: the one of the directory that is called so in the host state, else the words.
 *
 * @param keep puts words that are new into the directory, with the body that held the person there
 */
export async function placeFrom(
  tx: Tx,
  access: Access<"custody:record">,
  { place, keep, holdingBody }: { place: string | null; keep: boolean; holdingBody: Code<"holding_body"> },
): Promise<Place> {
  if (place === null || isDamaged(place)) return { facilityId: null, place };
  const known = await findFacility(tx, access.hostState, place);
  if (known) return { facilityId: known.id, place: null };
  if (!keep) return { facilityId: null, place };
  const made = bareFacility({ name: place, state: access.hostState, holdingBody });
  return { facilityId: await addFacility(tx, made), place: null };
}
