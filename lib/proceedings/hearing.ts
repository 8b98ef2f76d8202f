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
import type { HearingKind, HearingRow } from "./rows.ts";

/** A hearing: at an hour (`exact`), by a day, or not yet set. */
export type HearingFields = Provenance &
  DayAndHour & {
    proceedingId: string;
    kind: HearingKind;
    purpose: string | null;
    /** How it went, or why it was called off. */
    outcome: string | null;
    /** Whether what is decided there can make a removal order enforceable. */
    canMakeEnforceable?: boolean;
    flags?: Code<"hearing_flag">[];
    /** Who was there. */
    present?: string | null;
  };

/** What a kind of date needs and does not have; null where all is there. */
export function hearingLacks({ kind, on, time }: HearingFields): "dayMissing" | "hourMissing" | null {
  if (kind === "to_be_decided") return null;
  if (on === null) return "dayMissing";
  return kind === "exact" && time === null ? "hourMissing" : null;
}

export function hearingColumns(fields: HearingFields, sealer: Sealer, id: string, held?: HearingRow) {
  const seal = sealing(sealer, "hearing", id, held);
  const { kind, zone } = fields;
  const on = kind === "to_be_decided" ? null : fields.on;
  const at = momentColumn({ on, time: kind === "exact" ? fields.time : null, zone });
  return {
    proceedingId: fields.proceedingId,
    kind,
    startsAt: at,
    onDate: dayColumn(on),
    // A day by which something happens is a day somewhere: it keeps its zone too.
    zone: on === null ? null : zone,
    happenedOn: dayColumn(on),
    purpose: seal("purpose", fields.purpose),
    outcome: seal("outcome", fields.outcome),
    canMakeEnforceable: fields.canMakeEnforceable ?? false,
    flags: fields.flags ?? [],
    present: seal("present", fields.present ?? null),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a hearing without a date */
export function hearingFields(row: HearingRow, sealer: Sealer, zone: string): HearingFields {
  const open = opening(sealer, "hearing", row.id);
  return {
    proceedingId: row.proceeding_id,
    kind: row.kind,
    on: row.on_date,
    time: hourIn(row.starts_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    purpose: open("purpose", row.purpose),
    outcome: open("outcome", row.outcome),
    canMakeEnforceable: row.can_make_enforceable,
    flags: row.flags,
    present: open("present", row.present),
    ...provenanceOf(row),
  };
}
