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

/** A day, and its hour where it is known; both on the clock of `zone`. */
export type DayAndHour = { on: string | null; time: string | null; zone: string };

type Stored = Uint8Array<ArrayBuffer> | null;

export function dayColumn(day: string | null): Date | null {
  return dayToDate(day === null ? null : Temporal.PlainDate.from(day));
}

/** The moment of a day whose hour is known, with the zone it was told in; neither where there is no hour. */
export function momentColumns({ on, time, zone }: DayAndHour): { at: Date | null; zone: string | null } {
  if (on === null || time === null) return { at: null, zone: null };
  return { at: toDate(momentIn(zone, `${on}T${time}`)), zone };
}

export function provenanceColumns({ knownOn, sourceKind, sourceGrade }: Provenance) {
  return { knownOn: dayColumn(knownOn) as Date, sourceKind, sourceGrade };
}

/** The row that a provenance is read from. */
type ProvenanceRow = {
  known_on: string;
  source_kind: Provenance["sourceKind"];
  source_grade: Provenance["sourceGrade"];
};

export function provenanceOf(row: ProvenanceRow): Provenance {
  return { knownOn: row.known_on, sourceKind: row.source_kind, sourceGrade: row.source_grade };
}

/**
 * Seals the texts of one row.
 *
 * @param held the row as it stands, for an edit: a text that was not touched keeps its bytes
 * Errors: `DamagedValue` where a text that cannot be opened would be overwritten.
 */
export function sealing(sealer: Sealer, table: string, id: string, held?: object) {
  const stored = (held ?? {}) as Record<string, Uint8Array | null | undefined>;
  return (column: string, text: string | null): Stored => {
    const field = `${table}.${column}` as const;
    const before = sealer.open(field, id, stored[column]);
    if (before !== null && before === text) return new Uint8Array(stored[column] as Uint8Array);
    if (isDamaged(before)) throw new DamagedValue();
    return sealer.seal(field, id, text);
  };
}

/** Opens the texts of one row. */
export function opening(sealer: Sealer, table: string, id: string) {
  return (column: string, bytes: Uint8Array | null): string | null =>
    sealer.open(`${table}.${column}`, id, bytes);
}
