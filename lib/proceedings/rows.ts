import type { FactRow, Sealed } from "../cases/fact.ts";
import type { Code } from "../vocabulary/codes.ts";
import { isLawEvent, type LawEventKind } from "./law-events.ts";

/*
 * The rows of this room as one statement brings them: columns by their own names, days `YYYY-MM-DD`,
 * moments ISO text, sealed columns as bytes.
 */

export type ProceedingRow = FactRow & {
  type: Code<"proceeding_type">;
  category: Code<"proceeding_category">;
  can_end_in_removal: boolean;
  stage: string | null;
  procedure: Code<"procedure"> | null;
  body: Sealed;
  reference: Sealed;
  counsel: Sealed;
  mandate: Sealed;
  ended_on: string | null;
  ended_known_on: string | null;
  end_reason: Sealed;
  /** Why it moved to its stage, where the move is not a usual one. */
  stage_reason: Sealed;
  interpreter: Sealed;
  backup_counsel: Sealed;
  counsel_licence: Code<"counsel_licence"> | null;
  mandate_until: string | null;
};

export type HearingKind = "exact" | "by_date" | "to_be_decided";
export type HearingStatus = "set" | "moved" | "held" | "cancelled";

export type HearingRow = FactRow & {
  proceeding_id: string;
  kind: HearingKind;
  starts_at: string | null;
  on_date: string | null;
  zone: string | null;
  status: HearingStatus;
  moved_to: string | null;
  purpose: Sealed;
  outcome: Sealed;
  can_make_enforceable: boolean;
  flags: Code<"hearing_flag">[];
  present: Sealed;
  status_known_on: string | null;
};

/** A decision is not brought forward; its hearing is. */
export type DecisionFlag = Exclude<Code<"hearing_flag">, "brought_forward">;

export type DecisionRow = FactRow & {
  proceeding_id: string;
  proceeding_type: Code<"proceeding_type">;
  procedure: Code<"procedure"> | null;
  outcome: Code<"decision_outcome">;
  decided_on: string | null;
  finality: Code<"decision_finality">;
  flags: DecisionFlag[];
  is_date_disputed: boolean;
  implementation: Code<"order_implementation"> | null;
  body: Sealed;
  note: Sealed;
};

export type NoticeRow = FactRow & {
  decision_id: string;
  kind: Code<"notice_kind">;
  given_to: Code<"notice_to">;
  given_on: string | null;
  given_at: string | null;
  zone: string | null;
  channel: Code<"channel_of_notice"> | null;
  original_seen_by: Sealed;
  kept_where: Sealed;
};

export type FilingRow = FactRow & {
  proceeding_id: string;
  decision_id: string | null;
  rule_id: string | null;
  pack_version: string | null;
  title: Sealed;
  lodged_on: string | null;
  lodged_at: string | null;
  zone: string | null;
  receipt: Sealed;
  status: Code<"filing_status">;
  stay_status: Code<"stay_status">;
  how_lodged: Code<"how_lodged"> | null;
  /** The decision that ended it, and when we learned so. */
  decided_by: string | null;
  decided_known_on: string | null;
  late_reason: Sealed;
  note: Sealed;
};

export type RemovalRow = FactRow & {
  proceeding_id: string | null;
  departs_on: string | null;
  departs_at: string | null;
  zone: string | null;
  status: Code<"removal_direction_status">;
  status_on: string | null;
  status_at: string | null;
  status_known_on: string | null;
  status_grade: Code<"evidence_grade"> | null;
  carrier: Sealed;
  crossing: Sealed;
  route: Sealed;
  note: Sealed;
};

export type MeasureRow = FactRow & {
  kind: Code<"measure_kind">;
  filing_id: string | null;
  rule_id: string | null;
  body: Sealed;
  reference: Sealed;
  note: Sealed;
  happened_at: string | null;
  zone: string | null;
  ends_on: string | null;
};

/** That a measure names a proceeding. */
export type BindingRow = { measure_id: string; proceeding_id: string };

export type LawEventRow = FactRow & {
  kind: LawEventKind;
  /** Of an extradition request. */
  state: Code<"extradition_request_status"> | null;
  /** Of a measure that was reconfirmed. */
  code: Code<"confirmed_by"> | null;
  proceeding_id: string | null;
  decision_id: string | null;
  filing_id: string | null;
  measure_id: string | null;
  served_on: Code<"served_on">[];
  happened_at: string | null;
  zone: string | null;
  note: Sealed;
};

/** Everything of this room that one case holds. */
export type ProceedingRecord = {
  proceeding: readonly ProceedingRow[];
  hearing: readonly HearingRow[];
  decision: readonly DecisionRow[];
  notice: readonly NoticeRow[];
  filing: readonly FilingRow[];
  removal_direction: readonly RemovalRow[];
  measure: readonly MeasureRow[];
  measure_binding: readonly BindingRow[];
  case_event: readonly LawEventRow[];
};

/** The rows of this room among all of a case. Their tables vouch for the shape; events of other rooms are left out. */
export function proceedingRecord(
  rows: {
    readonly [Table in keyof ProceedingRecord]: readonly object[];
  },
): ProceedingRecord {
  const record = rows as unknown as ProceedingRecord;
  return { ...record, case_event: record.case_event.filter(({ kind }) => isLawEvent(kind)) };
}
