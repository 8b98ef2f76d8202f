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
import { categoryOf } from "./lanes.ts";
import type { ProceedingRow } from "./rows.ts";

/** What is recorded of a proceeding. `type` names the instance now running. Days are `YYYY-MM-DD`. */
export type ProceedingFields = Provenance & {
  type: Code<"proceeding_type">;
  canEndInRemoval: boolean;
  /** Of the list of its lane; null where it is not known. */
  stage: string | null;
  procedure: Code<"procedure"> | null;
  body: string | null;
  reference: string | null;
  counsel: string | null;
  /** On what counsel acts: an order, a power of attorney, until when. */
  mandate: string | null;
  begunOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  /** What is left out here is not known. */
  endedKnownOn?: string | null;
  /** Why it moved to its stage, where the move is not a usual one. */
  stageReason?: string | null;
  interpreter?: string | null;
  backupCounsel?: string | null;
  counselLicence?: Code<"counsel_licence"> | null;
  mandateUntil?: string | null;
};

export function proceedingColumns(
  fields: ProceedingFields,
  sealer: Sealer,
  id: string,
  held?: ProceedingRow,
) {
  const seal = sealing(sealer, "proceeding", id, held);
  return {
    type: fields.type,
    category: categoryOf(fields.type),
    canEndInRemoval: fields.canEndInRemoval,
    stage: fields.stage,
    procedure: fields.procedure,
    body: seal("body", fields.body),
    reference: seal("reference", fields.reference),
    counsel: seal("counsel", fields.counsel),
    mandate: seal("mandate", fields.mandate),
    happenedOn: dayColumn(fields.begunOn),
    endedOn: dayColumn(fields.endedOn),
    endReason: seal("end_reason", fields.endReason),
    endedKnownOn: dayColumn(fields.endedKnownOn ?? null),
    stageReason: seal("stage_reason", fields.stageReason ?? null),
    interpreter: seal("interpreter", fields.interpreter ?? null),
    backupCounsel: seal("backup_counsel", fields.backupCounsel ?? null),
    counselLicence: fields.counselLicence ?? null,
    mandateUntil: dayColumn(fields.mandateUntil ?? null),
    ...provenanceColumns(fields),
  };
}

export function proceedingFields(row: ProceedingRow, sealer: Sealer): ProceedingFields {
  const open = opening(sealer, "proceeding", row.id);
  return {
    type: row.type,
    canEndInRemoval: row.can_end_in_removal,
    stage: row.stage,
    procedure: row.procedure,
    body: open("body", row.body),
    reference: open("reference", row.reference),
    counsel: open("counsel", row.counsel),
    mandate: open("mandate", row.mandate),
    begunOn: row.happened_on,
    endedOn: row.ended_on,
    endReason: open("end_reason", row.end_reason),
    endedKnownOn: row.ended_known_on,
    stageReason: open("stage_reason", row.stage_reason),
    interpreter: open("interpreter", row.interpreter),
    backupCounsel: open("backup_counsel", row.backup_counsel),
    counselLicence: row.counsel_licence,
    mandateUntil: row.mandate_until,
    ...provenanceOf(row),
  };
}
