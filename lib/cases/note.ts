import type { Sealer } from "../crypto/sealer.ts";
import {
  dayColumn,
  type FactRow,
  opening,
  type Provenance,
  provenanceColumns,
  provenanceOf,
  type Sealed,
  sealing,
} from "./fact.ts";

export type NoteRow = FactRow & { text: Sealed };

/** A note, and the day it speaks of where it speaks of one. */
export type NoteFields = Provenance & { text: string; on: string | null };

export function noteColumns(fields: NoteFields, sealer: Sealer, id: string, held?: NoteRow) {
  return {
    // A note without text is none, so its column is never null.
    text: sealing(sealer, "case_note", id, held)("text", fields.text) as Uint8Array<ArrayBuffer>,
    happenedOn: dayColumn(fields.on),
    ...provenanceColumns(fields),
  };
}

export function noteFields(row: NoteRow, sealer: Sealer): NoteFields {
  const text = opening(sealer, "case_note", row.id)("text", row.text) ?? "";
  return { text, on: row.happened_on, ...provenanceOf(row) };
}
