import "server-only";
import type { Access } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import type { Tx } from "../db/unit.ts";
import { err, type Result } from "../result.ts";
import { currentCustody } from "./current.ts";
import { endEpisode } from "./end.ts";
import type { EndFields, EpisodeFields } from "./episode.ts";
import { changesPlace, type MoveFields } from "./move.ts";
import { recordEpisode, recordMove } from "./record.ts";
import type { EpisodeRow } from "./rows.ts";

/*
 * What was recorded for one person, recorded for another who was taken along. Words stay behind: a note tells of one person, and the other case
 * may be open to other eyes. What is coded, the place, the time and the source go along.
 */

type Recording = Access<"custody:record">;

/** The same stretch of custody for another. */
export function holdAlong(tx: Tx, access: Recording, fields: EpisodeFields): Promise<Result<string, never>> {
  return recordEpisode(tx, access, { ...fields, howKnown: null });
}

/**
 * The same move for another, within the custody that runs for them. Where none is recorded, being brought somewhere is the first that is known
 * of their custody and begins one there; `noCustody` for what brings nobody anywhere.
 */
export async function moveAlong(
  tx: Tx,
  access: Recording,
  fields: MoveFields,
): Promise<Result<string, "noCustody" | "isOver" | "beforeCustody">> {
  const running = await runningEpisode(tx, access);
  if (running) {
    const { legal_basis: legalBasis, is_acknowledged: isAcknowledged } = running;
    // A proceeding is of one case; what paper was shown, and whether the custody is denied, stays as it is known of each.
    const theirs = { ...fields, proceedingId: null, legalBasis, isAcknowledged, note: null };
    return recordMove(tx, access, { episodeId: running.id, fields: theirs });
  }
  if (!changesPlace(fields.event)) return err("noCustody");
  const { holdingBody, facilityId, place, on, time, zone, isAcknowledged } = fields;
  const { knownOn, sourceKind, sourceGrade, custodyType } = fields;
  return recordEpisode(tx, access, {
    ...{ holdingBody, facilityId, place, on, time, zone, isAcknowledged, knownOn, sourceKind, sourceGrade },
    ...{ custodyType: custodyType ?? "unknown", legalBasis: null, howKnown: null },
  });
}

/** The same end for another, of the custody that runs for them. A death is each person's own: `notShared`. */
export async function endAlong(
  tx: Tx,
  access: Recording,
  end: EndFields,
): Promise<Result<void, "noCustody" | "notShared" | "stale" | "endBeforeStart">> {
  if (end.event === "death_in_custody") return err("notShared");
  const running = await runningEpisode(tx, access);
  if (!running) return err("noCustody");
  return endEpisode(tx, access, { id: running.id, version: running.version, end: { ...end, note: null } });
}

/** The stretch in which the person is held now, or null. */
async function runningEpisode(tx: Tx, { orgId, caseId }: Recording): Promise<EpisodeRow | null> {
  const rows = await tx.$queryRaw<{ row: object }[]>`select to_jsonb(x) as row from custody_episode x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and ended_on is null and voided_at is null`;
  const running = rows.map(({ row }) => fromJson<EpisodeRow>(row));
  const { isHeld, episode } = currentCustody(running, []);
  return isHeld ? episode : null;
}
