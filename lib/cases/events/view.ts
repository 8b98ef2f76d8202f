import type { Sealer } from "../../crypto/sealer.ts";
import { type EventFields, type EventRow, eventFields } from "./event.ts";
import { isEventKind } from "./kinds.ts";

/** A small fact as the screens draw it: its note opened, days `YYYY-MM-DD`, moments ISO text. */
export type EventView = EventFields & {
  id: string;
  version: number;
  createdBy: string;
  createdAt: string;
  at: string | null;
};

/** The small facts among the rows of their table: what happens to measures and filings is told with those. */
export function eventRows(rows: readonly { kind?: unknown }[]): EventRow[] {
  return rows.filter(({ kind }) => isEventKind(kind)) as EventRow[];
}

/** The small facts of a case, the latest first. @param zone of the host state */
export function eventViews(rows: readonly EventRow[], sealer: Sealer, zone: string): EventView[] {
  return rows.toSorted(latestFirst).map((row) => ({
    ...eventFields(row, sealer, zone),
    id: row.id,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at,
    at: row.happened_at,
  }));
}

/** By the day it was so, else the day we learned of it; then by its hour; then as recorded. */
function latestFirst(a: EventRow, b: EventRow): number {
  const dayOf = (row: EventRow) => row.happened_on ?? row.known_on;
  const hourOf = (row: EventRow) => (row.happened_at ? Date.parse(row.happened_at) : 0);
  return dayOf(b).localeCompare(dayOf(a)) || hourOf(b) - hourOf(a) || b.id.localeCompare(a.id);
}
