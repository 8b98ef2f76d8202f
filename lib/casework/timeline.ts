import type { EventFact } from "../cases/events/kinds.ts";
import type { FactRow } from "../cases/fact.ts";
import type { Code, CodeList } from "../vocabulary/codes.ts";

export const TIMELINE_KINDS = [
  "caseLogged",
  "levelRaised",
  "levelLowered",
  "caseClosed",
  "heldSince",
  "freeSince",
  "custodyMove",
  "custodyEnded",
  "contact",
  "noContact",
  "accessCheck",
  "sign",
  "proceedingOpened",
  "proceedingEnded",
  "hearing",
  "decision",
  "notice",
  "filing",
  "removal",
  "measure",
  "measureEvent",
  "stayConfirmed",
  "decisionSetAside",
  "extraditionRequest",
  "lastDay",
  "note",
  "consent",
  "consentWithdrawn",
  "alertRaised",
  "alertStoodDown",
] as const;

export type TimelineKind = (typeof TIMELINE_KINDS)[number];

type EventCode = Extract<EventFact, { kind: "factor" | "answer" }>["code"];

/** One thing that happened, is to happen, or was done. */
export type TimelineEntry = {
  /** Of the row, and of which of its sides. */
  key: string;
  kind: TimelineKind;
  /** The proceeding it belongs to, where it belongs to one. */
  proceedingId: string | null;
  /** `YYYY-MM-DD`, where it stands on the line. */
  on: string;
  /** False where the day is only the one on which we learned of it. */
  isDated: boolean;
  /** ISO, where the hour is known. */
  at: string | null;
  zone: string;
  /** What is coded of it, in the order in which it is said. */
  codes: readonly (readonly [CodeList, string])[];
  /** The factor or protection that it is about, by its code; its name is in the words of the triage. */
  factor?: EventCode;
  /** Words: a place, a note, a rule's id. May be damaged. */
  text: string | null;
  source: Code<"source_kind"> | null;
  grade: Code<"evidence_grade"> | null;
  /** Who recorded it and when; null for what the program itself reckons. */
  by: string | null;
  recordedAt: string | null;
  /** The day on which we learned of it, where that is later than the day itself. */
  learnedOn: string | null;
  /** The row whose former values are kept, where it was changed. */
  changed: string | null;
};

/** Oldest first, or newest first. Of one day, what has no hour comes before what has one; then as it was recorded. */
export function inOrder(entries: readonly TimelineEntry[], newestFirst: boolean): TimelineEntry[] {
  const sorted = entries.toSorted(
    (a, b) =>
      a.on.localeCompare(b.on) ||
      hourOf(a) - hourOf(b) ||
      (a.recordedAt ?? "").localeCompare(b.recordedAt ?? "") ||
      a.key.localeCompare(b.key),
  );
  return newestFirst ? sorted.reverse() : sorted;
}

const hourOf = ({ at }: TimelineEntry) => (at === null ? 0 : Date.parse(at));

/** The day at a moment, in a zone. */
export function dayIn(zone: string, moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** What happened, when, said how. */
type Told = Pick<TimelineEntry, "kind" | "codes" | "text"> & {
  on: string | null;
  at: string | null;
  zone: string;
  proceedingId?: string | null;
  knownOn?: string | null;
};

/** The entry of a recorded fact. */
export function entryOf(row: FactRow, told: Told): TimelineEntry {
  const knownOn = told.knownOn ?? row.known_on;
  const on = told.on ?? (told.at ? dayIn(told.zone, told.at) : null);
  return {
    key: `${row.id} ${told.kind}`,
    kind: told.kind,
    proceedingId: told.proceedingId ?? null,
    on: on ?? knownOn,
    isDated: on !== null,
    at: told.at,
    zone: told.zone,
    codes: told.codes,
    text: told.text,
    source: row.source_kind,
    grade: row.source_grade,
    by: row.created_by,
    recordedAt: row.created_at,
    learnedOn: on !== null && knownOn > on ? knownOn : null,
    changed: row.version > 1 ? row.id : null,
  };
}
