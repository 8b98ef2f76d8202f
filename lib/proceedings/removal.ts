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
import type { RemovalRow } from "./rows.ts";

/** A removal that somebody has ordered for a day (`on`, `time`), or without one yet. */
export type RemovalFields = Provenance &
  DayAndHour & {
    /** The proceeding it would carry out; null where that is not known. */
    proceedingId: string | null;
    status: Code<"removal_direction_status">;
    route: string | null;
    note: string | null;
    carrier?: string | null;
    /** The border crossing, the airport. */
    crossing?: string | null;
  };

/** Whether it was carried out: when, how sure that is, and the day on which we learned so. */
export type RemovalEnd = DayAndHour & {
  status: Code<"removal_direction_status">;
  grade: Code<"evidence_grade"> | null;
  knownOn: string;
  note: string | null;
};

export function removalColumns(fields: RemovalFields, sealer: Sealer, id: string, held?: RemovalRow) {
  const seal = sealing(sealer, "removal_direction", id, held);
  const at = momentColumn(fields);
  return {
    proceedingId: fields.proceedingId,
    departsOn: dayColumn(fields.on),
    departsAt: at,
    zone: at === null ? null : fields.zone,
    happenedOn: dayColumn(fields.on),
    status: fields.status,
    route: seal("route", fields.route),
    note: seal("note", fields.note),
    carrier: seal("carrier", fields.carrier ?? null),
    crossing: seal("crossing", fields.crossing ?? null),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a removal whose hour is not known */
export function removalFields(row: RemovalRow, sealer: Sealer, zone: string): RemovalFields {
  const open = opening(sealer, "removal_direction", row.id);
  return {
    proceedingId: row.proceeding_id,
    on: row.departs_on,
    time: hourIn(row.departs_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    status: row.status,
    route: open("route", row.route),
    note: open("note", row.note),
    carrier: open("carrier", row.carrier),
    crossing: open("crossing", row.crossing),
    ...provenanceOf(row),
  };
}

/** One that is set again is as if nothing had been said of its end. */
export function removalEndColumns(end: RemovalEnd, sealer: Sealer, id: string, held: RemovalRow) {
  const isSet = end.status === "set";
  return {
    status: end.status,
    statusOn: isSet ? null : dayColumn(end.on),
    statusAt: isSet ? null : momentColumn(end),
    statusKnownOn: isSet ? null : dayColumn(end.knownOn),
    statusGrade: isSet ? null : end.grade,
    note: sealing(sealer, "removal_direction", id, held)("note", end.note),
  };
}

/** @param zone of the host state */
export function removalEnd(row: RemovalRow, sealer: Sealer, zone: string): RemovalEnd {
  return {
    status: row.status,
    on: row.status_on,
    time: hourIn(row.status_at, zone),
    zone,
    grade: row.status_grade,
    knownOn: row.status_known_on ?? row.known_on,
    note: opening(sealer, "removal_direction", row.id)("note", row.note),
  };
}
