import { type EventRow, factOf, wholeOf } from "../cases/events/event.ts";
import { type EventFact, signOf } from "../cases/events/kinds.ts";
import { opening } from "../cases/fact.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { CodeList } from "../vocabulary/codes.ts";
import { entryOf, type TimelineEntry } from "./timeline.ts";

/** The lists that the codes and states of a kind are of; a factor's code is none of a list. */
export const EVENT_LISTS: Record<EventFact["kind"], { code?: CodeList; state?: CodeList }> = {
  still_here: {},
  wanted_notice: { code: "wanted_notice_kind", state: "wanted_notice_status" },
  travel_document: { state: "travel_document_status" },
  access: { code: "access_party", state: "access_state" },
  assurance: { state: "assurance_status" },
  taken: { code: "taken_from", state: "acknowledgement" },
  consent_form: { state: "consent_form_status" },
  arrival: { state: "arrival_kind" },
  contact_lost: {},
  trigger_event: { code: "trigger_event" },
  factor: { state: "presence" },
  answer: { state: "presence" },
};

/** Small facts. @param zone of the host state */
export function eventEntries(rows: readonly EventRow[], sealer: Sealer, zone: string): TimelineEntry[] {
  return rows.map((row) => {
    const fact = factOf(row);
    const { code, state, proceedingId } = wholeOf(fact);
    const lists = EVENT_LISTS[fact.kind];
    const entry = entryOf(row, {
      kind: fact.kind === "access" ? "accessCheck" : "sign",
      proceedingId,
      on: row.happened_on,
      at: row.happened_at,
      zone: row.zone ?? zone,
      codes: [
        ...(fact.kind === "access" ? [] : [["case_event_kind", signOf(fact)] as const]),
        ...(lists.code && code ? [[lists.code, code] as const] : []),
        ...(lists.state && state ? [[lists.state, state] as const] : []),
      ],
      text: opening(sealer, "case_event", row.id)("note", row.note),
    });
    return fact.kind === "factor" || fact.kind === "answer" ? { ...entry, factor: fact.code } : entry;
  });
}
