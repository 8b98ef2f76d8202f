import type { Sealer } from "../crypto/sealer.ts";
import { momentIn } from "../time/host-zone.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type EventFields, eventFields } from "./event.ts";
import { type MeasureFields, measureFields } from "./measure.ts";
import { type Oddity, oddInMeasure } from "./odd.ts";
import type { LawEventRow, ProceedingRecord } from "./rows.ts";

/** An event as the screens draw it; `at` is its moment (ISO) where the hour is known. */
export type EventView = { id: string; version: number; at: string | null; createdBy: string } & EventFields;

export type MeasureView = { id: string; version: number; at: string | null } & MeasureFields & {
    /** Ids of the proceedings that it names. */
    binds: string[];
    /** Everybody on whom it was served. */
    servedOn: Code<"served_on">[];
    isLifted: boolean;
    /** Oldest first. */
    events: EventView[];
    odd: Oddity[];
  };

/** Counsel's latest tick on a filing, and the ISO moment until which it holds. */
export type TickView = EventView & { until: string };

/** How long counsel's tick holds: section 5 of risk-factors, P03. */
const TICK_HOURS = 7 * 24;

/** @param zone of the host state */
export function eventViews(record: ProceedingRecord, sealer: Sealer, zone: string): EventView[] {
  return record.case_event
    .map((row) => eventView(row, sealer, zone))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function eventView(row: LawEventRow, sealer: Sealer, zone: string): EventView {
  const { id, version, happened_at: at, created_by: createdBy } = row;
  return { id, version, at, createdBy, ...eventFields(row, sealer, zone) };
}

/** @param events of the whole case, oldest first */
export function measureViews(
  record: ProceedingRecord,
  events: readonly EventView[],
  sealer: Sealer,
  { zone, today }: { zone: string; today: string },
): MeasureView[] {
  return record.measure.map((row) => {
    const own = events.filter(({ about }) => about === row.id);
    const binds = record.measure_binding.filter(({ measure_id }) => measure_id === row.id);
    const { id, version, happened_at: at } = row;
    return {
      ...{ id, version, at, events: own },
      ...measureFields(row, sealer, zone),
      binds: binds.map(({ proceeding_id }) => proceeding_id),
      servedOn: [...new Set(own.flatMap(({ servedOn }) => servedOn))],
      isLifted: own.some(({ kind }) => kind === "measure_lifted"),
      odd: oddInMeasure({ ...row, binds: binds.length }, own, today),
    };
  });
}

/** The latest tick on a filing. One made on a day without an hour holds from the beginning of that day. */
export function tickOf(filingId: string, events: readonly EventView[]): TickView | null {
  const ticks = events
    .filter(({ kind, about }) => kind === "filing_confirmed" && about === filingId)
    .map((tick) => ({ ...tick, until: heldUntil(tick) }))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1));
  return ticks[0] ?? null;
}

function heldUntil({ at, on, knownOn, zone }: EventView): string {
  const from = at === null ? momentIn(zone, `${on ?? knownOn}T00:00`) : Temporal.Instant.from(at);
  return from.add({ hours: TICK_HOURS }).toString();
}

/** Where an event stands: at its hour, on its day, or on the day we learned of it. */
function dayOf({ at, on, knownOn }: EventView): string {
  return `${on ?? knownOn} ${at ?? ""}`;
}
