import {
  type DayAndHour,
  dayColumn,
  hourIn,
  momentColumn,
  opening,
  type Provenance,
  provenanceColumns,
  provenanceOf,
  sealing,
} from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { EpisodeRow } from "./rows.ts";

/** A place of the directory, or one in our own words; neither where it is not known. */
export type Place = { facilityId: string | null; place: string | null };

/** A stretch of custody: who holds, where, since when (`on`, `time`), how we know. */
export type EpisodeFields = Provenance &
  DayAndHour &
  Place & {
    custodyType: Code<"custody_type">;
    holdingBody: Code<"holding_body">;
    legalBasis: Code<"legal_basis"> | null;
    /** False where the authorities deny that they hold the person. */
    isAcknowledged: boolean;
    howKnown: string | null;
  };

/** How a stretch of custody ended. Its day is needed: without one it would still be running. */
export type EndFields = {
  event: Code<"custody_event">;
  on: string;
  time: string | null;
  zone: string;
  note: string | null;
  knownOn: string;
  grade: Code<"evidence_grade"> | null;
  /** Of a release: whether a person has seen it. Until somebody has, nobody knows that they are free. */
  seenByPerson: boolean | null;
  /** Of a surrender: the state, ISO 3166-1; null where it is not known. */
  toState: string | null;
};

/** The ways in which custody ends. A loss of contact is none: then the person is still held, as far as we know. */
export const ENDINGS = ["release", "handover_other_state", "death_in_custody"] as const;

export function episodeColumns(fields: EpisodeFields, sealer: Sealer, id: string, held?: EpisodeRow) {
  const seal = sealing(sealer, "custody_episode", id, held);
  return {
    custodyType: fields.custodyType,
    holdingBody: fields.holdingBody,
    facilityId: fields.facilityId,
    place: seal("place", fields.place),
    heldSince: dayColumn(fields.on),
    heldSinceAt: momentColumn(fields),
    zone: fields.zone,
    legalBasis: fields.legalBasis,
    isAcknowledged: fields.isAcknowledged,
    howKnown: seal("how_known", fields.howKnown),
    happenedOn: dayColumn(fields.on),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for an episode that has none of its own */
export function episodeFields(row: EpisodeRow, sealer: Sealer, zone: string): EpisodeFields {
  const open = opening(sealer, "custody_episode", row.id);
  return {
    custodyType: row.custody_type,
    holdingBody: row.holding_body,
    facilityId: row.facility_id,
    place: open("place", row.place),
    on: row.held_since,
    time: hourIn(row.held_since_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    legalBasis: row.legal_basis,
    isAcknowledged: row.is_acknowledged,
    howKnown: open("how_known", row.how_known),
    ...provenanceOf(row),
  };
}

export function endColumns(end: EndFields) {
  return {
    endEvent: end.event,
    endedOn: dayColumn(end.on),
    endedAt: momentColumn(end),
    endKnownOn: dayColumn(end.knownOn),
    endGrade: end.grade,
    endSeenByPerson: end.seenByPerson,
    toState: end.toState,
  };
}

/** How it ended; null while it runs. */
export function endFields(row: EpisodeRow, sealer: Sealer, zone: string): EndFields | null {
  if (row.ended_on === null || row.end_event === null) return null;
  return {
    event: row.end_event,
    on: row.ended_on,
    time: hourIn(row.ended_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    note: sealer.open("custody_episode.end_note", row.id, row.end_note),
    knownOn: row.end_known_on ?? row.known_on,
    grade: row.end_grade,
    seenByPerson: row.end_seen_by_person,
    toState: row.to_state,
  };
}
