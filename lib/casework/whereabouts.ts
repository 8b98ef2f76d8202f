import "server-only";
import { beginContact, beginEpisode } from "../custody/begin.ts";
import type { Place } from "../custody/episode.ts";
import { addFacility, findFacility } from "../custody/facilities.ts";
import { bareFacility } from "../custody/facility.ts";
import { clock, type Tx } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import type { ToldCase } from "./told-case.ts";

/** Where somebody is: a place of the directory where there is one of that name, new there where that was asked; else words. */
export async function placeOf(tx: Tx, { place, hostState, holdingBody }: ToldCase): Promise<Place> {
  if (place === null) return { facilityId: null, place: null };
  if ("facilityId" in place) return { facilityId: place.facilityId, place: null };
  const known = await findFacility(tx, hostState, place.text);
  if (known) return { facilityId: known.id, place: null };
  if (!place.keep) return { facilityId: null, place: place.text };
  const made = bareFacility({ name: place.text, state: hostState, holdingBody });
  return { facilityId: await addFacility(tx, made), place: null };
}

/** Where somebody is and who holds them, as far as anybody knows. That they are free is known too, and written. */
export async function writeWhereabouts(
  tx: Tx,
  caseId: string,
  told: ToldCase,
  where: { facilityId: string | null; place: string | null; knownOn: Temporal.PlainDate },
): Promise<void> {
  const zone = hostZone(told.hostState);
  const provenance = {
    knownOn: where.knownOn.toString(),
    sourceKind: told.source?.kind ?? null,
    sourceGrade: told.source?.grade ?? null,
  };
  if (told.isHeld !== null || where.facilityId || where.place) {
    await beginEpisode(tx, caseId, {
      ...provenance,
      custodyType: told.isHeld === false ? "none" : "unknown",
      holdingBody: told.holdingBody ?? "unknown",
      facilityId: where.facilityId,
      place: where.place,
      on: told.since?.on ?? null,
      time: told.since?.time ?? null,
      zone: told.since?.zone ?? zone,
      legalBasis: null,
      isAcknowledged: true,
      howKnown: null,
    });
  }
  if (told.source?.kind === "person") {
    const now = clock(tx).toZonedDateTimeISO(zone);
    await beginContact(tx, caseId, {
      // How they reached us is not asked: this is the kind that proves least.
      ...provenance,
      kind: "message",
      on: now.toPlainDate().toString(),
      time: now.toPlainTime().toString({ smallestUnit: "minute" }),
      zone,
      who: null,
      safeWordUsed: null,
      note: null,
    });
  }
}
