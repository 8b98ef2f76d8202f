import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { mayDo } from "../../access/roles.ts";
import { casesHeldAt, type HeldCase } from "../../cases/held-at.ts";
import type { History } from "../../casework/history.ts";
import { loadPlaceHistory } from "../../casework/place-history.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { BorderDistance } from "../../custody/border-distance.ts";
import { type FacilityFields, facilityFields } from "../../custody/facility.ts";
import { getFacility } from "../../custody/facility-edit.ts";
import { listPlaces, type PlaceFilters, type PlaceList } from "../../custody/facility-list.ts";
import { clock } from "../../db/unit.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { isCode } from "../../vocabulary/codes.ts";
import { loadPage, type Page } from "../page.ts";

type Params = Record<string, string | string[] | undefined>;

export type PlacesData = PlaceList & { filters: PlaceFilters; canEdit: boolean };

/** The directory, as the address asks for it. What the address cannot mean is left out. */
export function loadPlaces({ state, kind }: Params): Promise<Page<PlacesData>> {
  const filters: PlaceFilters = {
    state: isCountryCode(state) ? state : null,
    kind: isCode("place_kind", kind) ? kind : null,
  };
  return loadPage("case:view", async (tx, actor) => ({
    ...(await listPlaces(tx, filters)),
    filters,
    canEdit: mayDo(actor.roles, "place:edit"),
  }));
}

/** What the form for a new place needs: a key. */
export function loadNewPlace(): Promise<Page<{ key: string }>> {
  return loadPage("place:edit", async () => ({ key: randomUUID() }));
}

export type PlaceData = {
  id: string;
  fields: FacilityFields;
  border: BorderDistance | null;
  seen: string;
  key: string;
  /** The open cases, of those this actor may see, whose people are held here now. */
  held: HeldCase[];
  history: History;
  canEdit: boolean;
  now: string;
};

/** One place of the directory. */
export async function loadPlace(id: string): Promise<Page<PlaceData>> {
  // An id of another shape cannot be a place; the database would call it an error.
  if (!validate(id)) notFound();
  return loadPage("case:view", async (tx, actor) => {
    const row = await getFacility(tx, id);
    const border = { finding: row.border_finding, km: row.border_km } as BorderDistance;
    return {
      id,
      fields: facilityFields(row, await vaultOf(tx).organisation()),
      border: row.border_finding && border,
      seen: String(row.version),
      key: randomUUID(),
      held: await casesHeldAt(tx, id),
      history: await loadPlaceHistory(tx, id),
      canEdit: mayDo(actor.roles, "place:edit"),
      now: clock(tx).toString(),
    };
  });
}
