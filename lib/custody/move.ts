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
import type { Place } from "./episode.ts";
import type { MoveRow } from "./rows.ts";

/** Something that happened within custody: to whom and where the person was brought, when, for what. */
export type MoveFields = Provenance &
  DayAndHour &
  Place & {
    event: Code<"custody_event">;
    holdingBody: Code<"holding_body">;
    purpose: Code<"custody_purpose"> | null;
    /** The proceeding that it serves; null where that is not known. */
    proceedingId: string | null;
    /** Where they were heading, as people call it. */
    direction: string | null;
    /** Null: of the kind it was before. */
    custodyType: Code<"custody_type"> | null;
    legalBasis: Code<"legal_basis"> | null;
    /** False where the authorities deny that they hold the person. */
    isAcknowledged: boolean;
    note: string | null;
  };

/** What can happen while custody goes on. */
export const MOVES = [
  "transfer_same_agency",
  "transfer_other_agency",
  "transfer_to_border",
  "court_appearance",
  "contact_lost",
  "contact_restored",
] as const;

/** After these the person is in other hands or in another place; the rest are days out or news. */
const CHANGES_PLACE: readonly Code<"custody_event">[] = [
  "arrest",
  "transfer_same_agency",
  "transfer_other_agency",
  "transfer_to_border",
  "re_arrest",
];

export function changesPlace(event: Code<"custody_event">): boolean {
  return CHANGES_PLACE.includes(event);
}

/** Whether it leads out of the country: the sign that most often comes hours before a removal. */
export function leadsToRemoval(move: Pick<MoveFields, "event" | "purpose">): boolean {
  return move.event === "transfer_to_border" || move.purpose === "towards_removal";
}

export function moveColumns(fields: MoveFields, sealer: Sealer, id: string, held?: MoveRow) {
  const seal = sealing(sealer, "custody_move", id, held);
  return {
    event: fields.event,
    holdingBody: fields.holdingBody,
    facilityId: fields.facilityId,
    place: seal("place", fields.place),
    purpose: fields.purpose,
    proceedingId: fields.proceedingId,
    direction: seal("direction", fields.direction),
    custodyType: fields.custodyType,
    legalBasis: fields.legalBasis,
    isAcknowledged: fields.isAcknowledged,
    happenedAt: momentColumn(fields),
    happenedOn: dayColumn(fields.on),
    zone: fields.zone,
    note: seal("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for a move that has none of its own */
export function moveFields(row: MoveRow, sealer: Sealer, zone: string): MoveFields {
  const open = opening(sealer, "custody_move", row.id);
  return {
    event: row.event,
    holdingBody: row.holding_body,
    facilityId: row.facility_id,
    place: open("place", row.place),
    purpose: row.purpose,
    proceedingId: row.proceeding_id,
    direction: open("direction", row.direction),
    custodyType: row.custody_type,
    legalBasis: row.legal_basis,
    isAcknowledged: row.is_acknowledged,
    on: row.happened_on,
    time: hourIn(row.happened_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    note: open("note", row.note),
    ...provenanceOf(row),
  };
}
