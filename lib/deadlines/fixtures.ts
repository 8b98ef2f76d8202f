import type { CaseFacts } from "./facts.ts";
import { caseFacts } from "./facts.ts";
import type {
  CustodyRow,
  DeadlineRow,
  TermCase,
  TermDecision,
  TermFiling,
  TermNotice,
  TermRecord,
} from "./rows.ts";

/** An asylum claim in Kazakhstan refused on 30 November 2022; nobody has been told yet. */
export function aRefusal(also: Partial<TermDecision> = {}): TermDecision {
  return {
    id: "d1",
    proceeding_id: "p1",
    proceeding_type: "rsd_first_instance",
    procedure: null,
    outcome: "refused_unspecified",
    decided_on: "2022-11-30",
    finality: "not_final_term_running",
    known_on: "2022-12-05",
    ...also,
  };
}

/** The person told on the day of the ruling. */
export function aNotice(also: Partial<TermNotice> = {}): TermNotice {
  return {
    decision_id: "d1",
    kind: "told",
    given_to: "person",
    given_on: "2022-11-30",
    given_at: null,
    ...also,
  };
}

export function aFiling(also: Partial<TermFiling> = {}): TermFiling {
  return {
    id: "f1",
    proceeding_id: "p1",
    decision_id: "d1",
    rule_id: "KZ-ASY-COURT-1M",
    status: "lodged",
    ...also,
  };
}

export function aCustody(also: Partial<CustodyRow> = {}): CustodyRow {
  return {
    id: "e1",
    custody_type: "unknown",
    held_since: "2022-12-03",
    held_since_at: null,
    ended_on: null,
    ended_at: null,
    ...also,
  };
}

/** The deadline of the court claim, as it is stored. */
export function aDeadline(also: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    id: "l1",
    proceeding_id: "p1",
    decision_id: "d1",
    rule_id: "KZ-ASY-COURT-1M",
    pack_version: "2026-11-22",
    nature: "law",
    start_kind: "decision",
    start_on: "2022-11-30",
    start_at: null,
    is_assumed: true,
    is_disputed: false,
    cautious_day: "2022-12-30",
    cautious_at: "2022-12-30T18:00:00+00:00",
    later_day: "2022-12-30",
    later_at: "2022-12-30T18:00:00+00:00",
    zone: "Asia/Almaty",
    owner_id: null,
    backup_id: null,
    settled_how: null,
    settled_at: null,
    settled_by: null,
    filing_id: null,
    settle_reason: null,
    terms: null,
    kept_version: null,
    known_on: "2022-12-05",
    version: 1,
    ...also,
  };
}

export function aRecord(also: Partial<TermRecord> = {}): TermRecord {
  return {
    proceeding: [{ id: "p1", can_end_in_removal: false }],
    decision: [aRefusal()],
    notice: [aNotice()],
    filing: [],
    removal_direction: [],
    custody_episode: [],
    custody_move: [],
    deadline: [],
    ...also,
  };
}

/** A case in Kazakhstan: claimed asylum on 26 September 2022, at liberty. */
export function factsOf(record: TermRecord, also: Partial<TermCase> = {}): CaseFacts {
  return caseFacts({ hostState: "KZ", asylumLodgedOn: "2022-09-26", isHeld: false, ...also }, record);
}

export const at = (moment: string) => Temporal.Instant.from(moment);
