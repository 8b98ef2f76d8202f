import { isDamaged } from "../crypto/damaged.ts";
import { DamagedValue, type Sealer } from "../crypto/sealer.ts";
import { dayToDate, toDate } from "../db/instants.ts";
import { momentIn } from "../time/host-zone.ts";
import type { Code } from "../vocabulary/codes.ts";

/** When a fact became known to us, and how. */
export type Provenance = {
  /** `YYYY-MM-DD`, in the host state. */
  knownOn: string;
  sourceKind: Code<"source_kind"> | null;
  sourceGrade: Code<"evidence_grade"> | null;
};

/** A day `YYYY-MM-DD`, and its hour `HH:MM` where it is known; both on the clock of `zone`. */
export type DayAndHour = { on: string | null; time: string | null; zone: string };

/** What every row of a fact carries, as it comes in JSON: days `YYYY-MM-DD`, moments ISO text, sealed columns as bytes. */
export type FactRow = {
  id: string;
  happened_on: string | null;
  known_on: string;
  source_kind: Code<"source_kind"> | null;
  source_grade: Code<"evidence_grade"> | null;
  created_by: string;
  created_at: string;
  version: number;
};

export type Sealed = Uint8Array | null;

export function dayColumn(day: string): Date;
export function dayColumn(day: string | null): Date | null;
export function dayColumn(day: string | null): Date | null {
  return dayToDate(day === null ? null : Temporal.PlainDate.from(day));
}

/** The moment of a day whose hour is known; null where there is no hour. */
export function momentColumn({ on, time, zone }: DayAndHour): Date | null {
  return on === null || time === null ? null : toDate(momentIn(zone, `${on}T${time}`));
}

/** The hour `HH:MM` that a zone's clock showed at a moment; null where there is none. */
export function hourIn(moment: string | null, zone: string): string | null {
  if (moment === null) return null;
  const time = Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: "minute" });
}

export function provenanceColumns({ knownOn, sourceKind, sourceGrade }: Provenance) {
  return { knownOn: dayColumn(knownOn), sourceKind, sourceGrade };
}

export function provenanceOf(row: FactRow): Provenance {
  return { knownOn: row.known_on, sourceKind: row.source_kind, sourceGrade: row.source_grade };
}

/**
 * Seals the texts of one row. A text that was not touched keeps its bytes, so one that cannot be opened is kept as it lies.
 *
 * @param held the row as it stands, for an edit
 * Errors: `DamagedValue` where a text that cannot be opened would be overwritten.
 */
export function sealing(sealer: Sealer, table: string, id: string, held?: object) {
  const stored = (held ?? {}) as Record<string, Sealed | undefined>;
  return (column: string, text: string | null): Uint8Array<ArrayBuffer> | null => {
    const field = `${table}.${column}` as const;
    const before = sealer.open(field, id, stored[column]);
    if (before !== null && before === text) return new Uint8Array(stored[column] as Uint8Array);
    if (isDamaged(before)) throw new DamagedValue();
    return sealer.seal(field, id, text);
  };
}

/** Opens the texts of one row. */
export function opening(sealer: Sealer, table: string, id: string) {
  return (column: string, bytes: Sealed): string | null => sealer.open(`${table}.${column}`, id, bytes);
}
