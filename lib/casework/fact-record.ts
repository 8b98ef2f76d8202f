import type { FactRecord } from "../assessments/rows.ts";
import type { CaseRecord, RecordRow } from "./case-record.ts";

/** The rows of a case page as the triage asks for them. @param places of the directory, by id: their kind is asked for */
export function factRecord(
  record: CaseRecord,
  places: ReadonlyMap<string, { kind: string | null }>,
): FactRecord {
  const placed = (row: RecordRow) => ({
    ...row,
    place_kind: places.get(String(row.facility_id))?.kind ?? null,
  });
  const facts = {
    ...record,
    custody_episode: record.custody_episode.map(placed),
    custody_move: record.custody_move.map(placed),
    filing: record.filing.map((row) => ({ ...row, has_receipt: row.receipt !== null })),
  };
  // Their tables vouch for the shape.
  return facts as unknown as FactRecord;
}
