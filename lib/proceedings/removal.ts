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
    ...provenanceOf(row),
  };
}
