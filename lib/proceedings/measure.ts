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
import type { MeasureRow } from "./rows.ts";

/** A stay or an interim measure; `on` and `time` are when it was indicated. It protects only the proceedings that it names. */
export type MeasureFields = Provenance &
  DayAndHour & {
    kind: Code<"measure_kind">;
    /** The filing it answers; null where that is not recorded. */
    filingId: string | null;
    /** The rule it was asked under. */
    ruleId: string | null;
    body: string | null;
    reference: string | null;
    /** Its own last day, `YYYY-MM-DD`; null where it has none. */
    endsOn: string | null;
    note: string | null;
  };

export function measureColumns(fields: MeasureFields, sealer: Sealer, id: string, held?: MeasureRow) {
  const seal = sealing(sealer, "measure", id, held);
  const at = momentColumn(fields);
  return {
    kind: fields.kind,
    filingId: fields.filingId,
    ruleId: fields.ruleId,
    happenedOn: dayColumn(fields.on),
    happenedAt: at,
    zone: at === null ? null : fields.zone,
    endsOn: dayColumn(fields.endsOn),
    body: seal("body", fields.body),
    reference: seal("reference", fields.reference),
    note: seal("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a measure whose hour is not known */
export function measureFields(row: MeasureRow, sealer: Sealer, zone: string): MeasureFields {
  const open = opening(sealer, "measure", row.id);
  return {
    kind: row.kind,
    filingId: row.filing_id,
    ruleId: row.rule_id,
    on: row.happened_on,
    time: hourIn(row.happened_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    endsOn: row.ends_on,
    body: open("body", row.body),
    reference: open("reference", row.reference),
    note: open("note", row.note),
    ...provenanceOf(row),
  };
}
