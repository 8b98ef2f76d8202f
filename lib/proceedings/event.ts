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
import type { LawEventKind } from "./law-events.ts";
import type { LawEventRow } from "./rows.ts";

/**
 * One thing that happened to a measure, a filing, a decision or a proceeding; `on` and `time` are when.
 *
 * - `measure_served`: `servedOn` says on whom
 * - `measure_confirmed`: `confirmedBy` says who said that it still stands
 * - `extradition_request`: `request` says how the request stands
 */
export type EventFields = Provenance &
  DayAndHour & {
    kind: LawEventKind;
    /** The id of the measure, filing, decision or proceeding; which of them follows from the kind. */
    about: string;
    servedOn: Code<"served_on">[];
    confirmedBy: Code<"confirmed_by"> | null;
    request: Code<"extradition_request_status"> | null;
    note: string | null;
  };

/** To what an event of this kind happens. */
export type EventSubject = "measure" | "filing" | "decision" | "proceeding";

export function subjectOf(kind: LawEventKind): EventSubject {
  switch (kind) {
    case "filing_confirmed":
      return "filing";
    case "decision_set_aside":
      return "decision";
    case "extradition_request":
      return "proceeding";
    default:
      return "measure";
  }
}

export function eventColumns(fields: EventFields, sealer: Sealer, id: string, held?: LawEventRow) {
  const at = momentColumn(fields);
  const { kind, about } = fields;
  return {
    kind,
    state: kind === "extradition_request" ? fields.request : null,
    code: kind === "measure_confirmed" ? fields.confirmedBy : null,
    servedOn: kind === "measure_served" ? fields.servedOn : [],
    [`${subjectOf(kind)}Id`]: about,
    happenedOn: dayColumn(fields.on),
    happenedAt: at,
    zone: at === null ? null : fields.zone,
    note: sealing(sealer, "case_event", id, held)("note", fields.note),
    ...provenanceColumns(fields),
  };
}

/** @param zone of the host state, for an event whose hour is not known */
export function eventFields(row: LawEventRow, sealer: Sealer, zone: string): EventFields {
  return {
    kind: row.kind,
    about: row[`${subjectOf(row.kind)}_id`] as string,
    servedOn: row.served_on,
    confirmedBy: row.code,
    request: row.state,
    on: row.happened_on,
    time: hourIn(row.happened_at, row.zone ?? zone),
    zone: row.zone ?? zone,
    note: opening(sealer, "case_event", row.id)("note", row.note),
    ...provenanceOf(row),
  };
}
