import type { Sealer } from "../../crypto/sealer.ts";
import {
  type DayAndHour,
  dayColumn,
  type FactRow,
  hourIn,
  momentColumn,
  opening,
  type Provenance,
  provenanceColumns,
  provenanceOf,
  type Sealed,
  sealing,
} from "../fact.ts";
import { EventFact, type EventKind } from "./kinds.ts";

/** The row of a small fact as one statement brings it: days `YYYY-MM-DD`, moments ISO text, sealed columns as bytes. */
export type EventRow = FactRow & {
  kind: EventKind;
  state: string | null;
  code: string | null;
  proceeding_id: string | null;
  expires_on: string | null;
  is_inferred: boolean;
  happened_at: string | null;
  zone: string | null;
  note: Sealed;
};

/** What a small fact says, when it was so, how we know. */
export type EventFields = EventFact &
  Provenance &
  DayAndHour & {
    /** Concluded, not seen. */
    isInferred: boolean;
    note: string | null;
  };

/** Every column that some kind has and another has not. */
const BARE = {
  state: null,
  code: null,
  proceedingId: null,
  expiresOn: null,
};

/** What a fact is about, whatever its kind; what its kind does not carry is null. */
export function wholeOf(fact: EventFact) {
  return { ...BARE, ...fact };
}

export function eventColumns(fields: EventFields, sealer: Sealer, id: string) {
  const { kind, state, code, proceedingId, expiresOn } = wholeOf(fields);
  return {
    ...{ kind, state, code, proceedingId },
    expiresOn: dayColumn(expiresOn),
    isInferred: fields.isInferred,
    happenedAt: momentColumn(fields),
    happenedOn: dayColumn(fields.on),
    zone: fields.zone,
    note: sealing(sealer, "case_event", id)("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** The fact in a row; the checks of its table vouch for the shape. */
export function factOf(row: EventRow): EventFact {
  const columns = {
    kind: row.kind,
    state: row.state,
    code: row.code,
    proceedingId: row.proceeding_id,
    expiresOn: row.expires_on,
  };
  const shape = EventFact.def.options.find((option) => option.shape.kind.value === row.kind)!;
  const carried = Object.entries(columns).filter(([name]) => name in shape.shape);
  return Object.fromEntries(carried) as EventFact;
}

/** @param zone of the host state, for a fact that has none of its own */
export function eventFields(row: EventRow, sealer: Sealer, zone: string): EventFields {
  return {
    ...factOf(row),
    isInferred: row.is_inferred,
    on: row.happened_on,
    time: hourIn(row.happened_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    note: opening(sealer, "case_event", row.id)("note", row.note),
    ...provenanceOf(row),
  };
}
