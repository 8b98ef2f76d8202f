import { opening, type Sealed, sealing } from "../../cases/fact.ts";
import type { Sealer } from "../../crypto/sealer.ts";
import { type PhoneLine, phoneLines } from "../../custody/phone-lines.ts";
import type { EntryKind } from "./kinds.ts";

/** What is recorded of somebody to ring at night. `phones` has one number a line, with whose it is. */
export type EntryFields = {
  kind: EntryKind;
  /** ISO 3166-1 alpha-2; null where it is of no state, or of all. */
  hostState: string | null;
  name: string;
  phones: string | null;
  hours: string | null;
  /** ISO 639 codes. */
  languages: string[];
  note: string | null;
};

/** A row of the night directory, columns by their own names. */
export type EntryRow = {
  id: string;
  version: number;
  kind: EntryKind;
  host_state: string | null;
  name: Uint8Array;
  phones: Sealed;
  hours: Sealed;
  note: Sealed;
  languages: string[];
};

/** @param held the row as it stands, for an edit */
export function entryColumns(fields: EntryFields, sealer: Sealer, id: string, held?: EntryRow) {
  const seal = sealing(sealer, "directory_entry", id, held);
  return {
    kind: fields.kind,
    hostState: fields.hostState,
    name: seal("name", fields.name) as Uint8Array<ArrayBuffer>,
    phones: seal("phones", fields.phones),
    hours: seal("hours", fields.hours),
    note: seal("note", fields.note),
    languages: fields.languages,
  };
}

export function entryFields(row: EntryRow, sealer: Sealer): EntryFields {
  const open = opening(sealer, "directory_entry", row.id);
  return {
    kind: row.kind,
    hostState: row.host_state,
    name: sealer.open("directory_entry.name", row.id, row.name),
    phones: open("phones", row.phones),
    hours: open("hours", row.hours),
    languages: row.languages,
    note: open("note", row.note),
  };
}

/** The numbers of an entry, as typed and as they are dialled. */
export function linesOf({ phones, hostState }: Pick<EntryFields, "phones" | "hostState">): PhoneLine[] {
  return phoneLines(phones, hostState);
}

/** What tells that two entries lead to the same telephone: their numbers as E.164. */
export function numbersOf(fields: Pick<EntryFields, "phones" | "hostState">): Set<string> {
  return new Set(linesOf(fields).flatMap(({ number }) => number ?? []));
}
