import {
  dayColumn,
  opening,
  type Provenance,
  provenanceColumns,
  provenanceOf,
  sealing,
} from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { DecisionFlag, DecisionRow } from "./rows.ts";

/** What is recorded of a decision. It keeps the type the proceeding had when it was given. Days are `YYYY-MM-DD`. */
export type DecisionFields = Provenance & {
  proceedingType: Code<"proceeding_type">;
  procedure: Code<"procedure"> | null;
  outcome: Code<"decision_outcome">;
  decidedOn: string | null;
  finality: Code<"decision_finality">;
  body: string | null;
  note: string | null;
  flags?: DecisionFlag[];
  /** Two papers, or two people, give it different days. */
  isDateDisputed?: boolean;
  /** Of an order: how far it is carried out. */
  implementation?: Code<"order_implementation"> | null;
};

export function decisionColumns(fields: DecisionFields, sealer: Sealer, id: string, held?: DecisionRow) {
  const seal = sealing(sealer, "decision", id, held);
  return {
    proceedingType: fields.proceedingType,
    procedure: fields.procedure,
    outcome: fields.outcome,
    decidedOn: dayColumn(fields.decidedOn),
    happenedOn: dayColumn(fields.decidedOn),
    finality: fields.finality,
    flags: fields.flags ?? [],
    isDateDisputed: fields.isDateDisputed ?? false,
    implementation: fields.implementation ?? null,
    body: seal("body", fields.body),
    note: seal("note", fields.note),
    ...provenanceColumns(fields),
  };
}

export function decisionFields(row: DecisionRow, sealer: Sealer): DecisionFields {
  const open = opening(sealer, "decision", row.id);
  return {
    proceedingType: row.proceeding_type,
    procedure: row.procedure,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    finality: row.finality,
    flags: row.flags,
    isDateDisputed: row.is_date_disputed,
    implementation: row.implementation,
    body: open("body", row.body),
    note: open("note", row.note),
    ...provenanceOf(row),
  };
}
