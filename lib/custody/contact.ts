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
import type { ContactRow } from "./rows.ts";

/** Who saw or heard the person, how and when. The kind `none` is a try that failed. */
export type ContactFields = Provenance &
  DayAndHour & {
    kind: Code<"contact_proof">;
    who: string | null;
    /** The code word was said and right (true) or wrong (false); null where nobody asked. The word itself stays with the safe contact. */
    safeWordUsed: boolean | null;
    note: string | null;
  };

export function contactColumns(fields: ContactFields, sealer: Sealer, id: string, held?: ContactRow) {
  const seal = sealing(sealer, "proof_of_contact", id, held);
  return {
    kind: fields.kind,
    happenedAt: momentColumn(fields),
    happenedOn: dayColumn(fields.on),
    zone: fields.zone,
    who: seal("who", fields.who),
    safeWordUsed: fields.safeWordUsed,
    note: seal("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a contact that has none of its own */
export function contactFields(row: ContactRow, sealer: Sealer, zone: string): ContactFields {
  const open = opening(sealer, "proof_of_contact", row.id);
  return {
    kind: row.kind,
    on: row.happened_on,
    time: hourIn(row.happened_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    who: open("who", row.who),
    safeWordUsed: row.safe_word_used,
    note: open("note", row.note),
    ...provenanceOf(row),
  };
}
