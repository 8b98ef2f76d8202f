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
import type { FilingRow } from "./rows.ts";

/** Something lodged: by which rule or under which title, when (`on`, `time`), with what receipt; whether a stay was asked. */
export type FilingFields = Provenance &
  DayAndHour & {
    proceedingId: string;
    /** The decision it is lodged against; null where it answers none. */
    decisionId: string | null;
    /** The rule it is lodged under, with the version of its pack; null for something no rule knows. */
    ruleId: string | null;
    packVersion: string | null;
    title: string | null;
    receipt: string | null;
    status: Code<"filing_status">;
    stayStatus: Code<"stay_status">;
    lateReason: string | null;
    note: string | null;
    howLodged?: Code<"how_lodged"> | null;
  };

/** What has reached its body. Terms count arrival, so what was only sent settles nothing. */
const LODGED: readonly Code<"filing_status">[] = ["lodged", "admitted", "correction_asked", "decided"];

export function isLodged(status: Code<"filing_status">): boolean {
  return LODGED.includes(status);
}

export function filingColumns(fields: FilingFields, sealer: Sealer, id: string, held?: FilingRow) {
  const seal = sealing(sealer, "filing", id, held);
  const at = momentColumn(fields);
  return {
    proceedingId: fields.proceedingId,
    decisionId: fields.decisionId,
    ruleId: fields.ruleId,
    packVersion: fields.packVersion,
    title: seal("title", fields.title),
    lodgedOn: dayColumn(fields.on),
    lodgedAt: at,
    zone: at === null ? null : fields.zone,
    happenedOn: dayColumn(fields.on),
    receipt: seal("receipt", fields.receipt),
    howLodged: fields.howLodged ?? null,
    status: fields.status,
    stayStatus: fields.stayStatus,
    lateReason: seal("late_reason", fields.lateReason),
    note: seal("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a filing whose hour is not known */
export function filingFields(row: FilingRow, sealer: Sealer, zone: string): FilingFields {
  const open = opening(sealer, "filing", row.id);
  return {
    proceedingId: row.proceeding_id,
    decisionId: row.decision_id,
    ruleId: row.rule_id,
    packVersion: row.pack_version,
    title: open("title", row.title),
    on: row.lodged_on,
    time: hourIn(row.lodged_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    receipt: open("receipt", row.receipt),
    howLodged: row.how_lodged,
    status: row.status,
    stayStatus: row.stay_status,
    lateReason: open("late_reason", row.late_reason),
    note: open("note", row.note),
    ...provenanceOf(row),
  };
}
