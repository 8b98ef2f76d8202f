import type { FactRow } from "../cases/fact.ts";
import type { CaseHeader } from "../cases/header.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { dayIn, entryOf, type TimelineEntry } from "./timeline.ts";

/** What the case itself has seen, beside its header. */
export type CaseMarks = {
  createdBy: string;
  createdAt: string;
  /** What of the case itself has former values: `case_status`. */
  revised: readonly string[];
  closedOn: string | null;
};

export type DeadlineFact = {
  id: string;
  proceeding_id: string | null;
  rule_id: string;
  cautious_day: string | null;
  settled_how: string | null;
  zone: string;
  version: number;
};
export type ConsentFact = FactRow & { scope: string; withdrawn_on: string | null };
export type AlertFact = {
  id: string;
  kind: string;
  state: string;
  raised_by: string | null;
  raised_at: string;
  known_on: string;
  source_kind: FactRow["source_kind"];
  source_grade: FactRow["source_grade"];
  stood_down_by: string | null;
  stood_down_at: string | null;
  outcome: string | null;
  outcome_note: Uint8Array | null;
  is_undone: boolean;
};

const NOTHING = {
  proceedingId: null,
  isDated: true,
  at: null,
  codes: [],
  text: null,
  source: null,
  grade: null,
  by: null,
  recordedAt: null,
  learnedOn: null,
  changed: null,
};

/** Logged, closed. @param zone of the host state */
export function caseEntries(header: CaseHeader, marks: CaseMarks, zone: string): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    {
      ...NOTHING,
      key: "logged",
      kind: "caseLogged",
      on: dayIn(zone, marks.createdAt),
      at: marks.createdAt,
      zone,
      by: marks.createdBy,
    },
  ];
  if (marks.closedOn) {
    const codes = header.closureReason ? ([["closure_reason", header.closureReason]] as const) : [];
    entries.push({
      ...NOTHING,
      key: "closed",
      kind: "caseClosed",
      on: marks.closedOn,
      zone,
      codes,
      changed: header.id,
    });
  }
  return entries;
}

/** A person raised the level, or lowered it again. */
export type LevelActFact = {
  id: string;
  act: "raise" | "lower";
  level: string;
  reason: Uint8Array;
  acted_by: string;
  acted_at: string;
  agreed_by: string | null;
  effective_at: string | null;
  refused_at: string | null;
};

/** Levels raised and lowered by people; a lowering that was refused, or still waits, changed nothing. @param zone of the host state */
export function levelEntries(rows: readonly LevelActFact[], sealer: Sealer, zone: string): TimelineEntry[] {
  return rows
    .filter((row) => row.effective_at !== null && row.refused_at === null)
    .map((row) => ({
      ...NOTHING,
      key: `${row.id} level`,
      kind: row.act === "raise" ? ("levelRaised" as const) : ("levelLowered" as const),
      on: dayIn(zone, row.effective_at as string),
      at: row.effective_at,
      zone,
      codes: row.act === "raise" ? ([["risk_level", row.level]] as const) : [],
      text: sealer.open("level_act.reason", row.id, row.reason),
      by: row.acted_by,
      recordedAt: row.acted_at,
    }));
}

/** Last days that still run: what lies ahead. One that is settled is told by what settled it. */
export function deadlineEntries(rows: readonly DeadlineFact[]): TimelineEntry[] {
  return rows.flatMap((row): TimelineEntry[] =>
    row.cautious_day === null || row.settled_how !== null
      ? []
      : [
          {
            ...NOTHING,
            key: row.id,
            kind: "lastDay",
            proceedingId: row.proceeding_id,
            on: row.cautious_day,
            zone: row.zone,
            text: row.rule_id,
          },
        ],
  );
}

/** What the person agreed to, and took back. */
export function consentEntries(rows: readonly ConsentFact[], zone: string): TimelineEntry[] {
  return rows.flatMap((row) => {
    const said = { at: null, zone, codes: [["consent_scope", row.scope]] as const, text: null };
    const given = entryOf(row, { ...said, kind: "consent", on: row.happened_on });
    if (row.withdrawn_on === null) return [given];
    return [
      given,
      entryOf(row, { ...said, kind: "consentWithdrawn", on: row.withdrawn_on, knownOn: row.withdrawn_on }),
    ];
  });
}

/** Alerts raised and stood down; one that was taken back at once never was. @param zone of the host state */
export function alertEntries(rows: readonly AlertFact[], sealer: Sealer, zone: string): TimelineEntry[] {
  return rows
    .filter((row) => !row.is_undone)
    .flatMap((row) => {
      const raised: TimelineEntry = {
        ...NOTHING,
        key: `${row.id} raised`,
        kind: "alertRaised",
        on: dayIn(zone, row.raised_at),
        at: row.raised_at,
        zone,
        codes: [["alert_kind", row.kind]],
        source: row.source_kind,
        grade: row.source_grade,
        by: row.raised_by,
      };
      if (row.stood_down_at === null) return [raised];
      const over: TimelineEntry = {
        ...NOTHING,
        key: `${row.id} over`,
        kind: "alertStoodDown",
        on: dayIn(zone, row.stood_down_at),
        at: row.stood_down_at,
        zone,
        codes: row.outcome ? [["alert_outcome", row.outcome]] : [],
        text: sealer.open("alert.outcome_note", row.id, row.outcome_note),
        by: row.stood_down_by,
      };
      return [raised, over];
    });
}
