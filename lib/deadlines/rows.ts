import type { DecisionRow, FilingRow, NoticeRow, ProceedingRow, RemovalRow } from "../proceedings/rows.ts";
import type { CountedRule } from "../remedies/counted-rule.ts";
import type { Code } from "../vocabulary/codes.ts";

export type StartColumn = "decision" | "notification" | "service" | "known" | "event" | "removal";
export type SettledHow = "filed" | "filed_late" | "not_filing" | "superseded";

/** A stored last day, as one statement brings it: days `YYYY-MM-DD`, moments ISO text, the sealed reason as bytes. */
export type DeadlineRow = {
  id: string;
  proceeding_id: string | null;
  decision_id: string | null;
  rule_id: string;
  pack_version: string;
  nature: Code<"rule_nature">;
  start_kind: StartColumn;
  start_on: string;
  start_at: string | null;
  is_assumed: boolean;
  is_disputed: boolean;
  cautious_day: string | null;
  /** The instant at which the cautious day is over. */
  cautious_at: string | null;
  later_day: string | null;
  later_at: string | null;
  zone: string;
  owner_id: string | null;
  backup_id: string | null;
  settled_how: SettledHow | null;
  settled_at: string | null;
  settled_by: string | null;
  filing_id: string | null;
  settle_reason: Uint8Array | null;
  /** The figures that its days were reckoned by. Null in one that was begun before they were kept. */
  terms: CountedRule | null;
  /** The newer version that a person looked at and did not take. */
  kept_version: string | null;
  known_on: string;
  version: number;
};

/** What a term needs to know of a stay in custody. */
export type CustodyRow = {
  id: string;
  custody_type: Code<"custody_type">;
  held_since: string | null;
  held_since_at: string | null;
  ended_on: string | null;
  ended_at: string | null;
};

/** A move within it that says of what kind the custody is from then on. */
export type CustodyMoveRow = {
  id: string;
  episode_id: string;
  /** Null: of the kind it was before. */
  custody_type: Code<"custody_type"> | null;
  happened_on: string | null;
  happened_at: string | null;
  known_on: string;
};

export type TermNotice = Pick<NoticeRow, "decision_id" | "kind" | "given_to" | "given_on" | "given_at">;
export type TermDecision = Pick<
  DecisionRow,
  | "id"
  | "proceeding_id"
  | "proceeding_type"
  | "procedure"
  | "outcome"
  | "decided_on"
  | "finality"
  | "known_on"
>;
export type TermRemoval = Pick<RemovalRow, "departs_on" | "departs_at" | "status">;
export type TermFiling = Pick<FilingRow, "id" | "proceeding_id" | "decision_id" | "rule_id" | "status">;
export type TermProceeding = Pick<ProceedingRow, "id" | "can_end_in_removal">;

/** What the terms of one case are reckoned from. What was struck out is not among it. */
export type TermRecord = {
  proceeding: readonly TermProceeding[];
  decision: readonly TermDecision[];
  notice: readonly TermNotice[];
  filing: readonly TermFiling[];
  removal_direction: readonly TermRemoval[];
  custody_episode: readonly CustodyRow[];
  custody_move: readonly CustodyMoveRow[];
  deadline: readonly DeadlineRow[];
};

/** What a term needs to know of the case itself. */
export type TermCase = { hostState: string; asylumLodgedOn: string | null; isHeld: boolean | null };

/** The rows that terms are reckoned from, among all of a case. Their tables vouch for the shape. */
export function termRecord(rows: { readonly [Table in keyof TermRecord]: readonly object[] }): TermRecord {
  return rows as unknown as TermRecord;
}
