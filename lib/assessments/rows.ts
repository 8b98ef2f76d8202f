import type { Code } from "../vocabulary/codes.ts";

/*
 * The rows of a case from which its facts are made, as one statement brings them: columns by their own names, days `YYYY-MM-DD`,
 * moments ISO text. Nothing sealed is among them: the triage works on codes, ids and dates.
 */

type Grade = Code<"evidence_grade">;

/** What every recorded fact carries. */
export type RowOfFact = {
  id: string;
  /** When it was written down, ISO. */
  created_at: string;
  happened_on: string | null;
  known_on: string;
  source_grade: Grade | null;
};

export type EpisodeFacts = RowOfFact & {
  custody_type: Code<"custody_type">;
  holding_body: Code<"holding_body">;
  place_kind: Code<"place_kind"> | null;
  held_since_at: string | null;
  legal_basis: Code<"legal_basis"> | null;
  is_acknowledged: boolean;
  ended_on: string | null;
  ended_at: string | null;
  end_event: Code<"custody_event"> | null;
  end_known_on: string | null;
  end_seen_by_person: boolean | null;
  end_grade: Grade | null;
};

export type MoveFacts = RowOfFact & {
  episode_id: string;
  event: Code<"custody_event">;
  holding_body: Code<"holding_body">;
  place_kind: Code<"place_kind"> | null;
  custody_type: Code<"custody_type"> | null;
  purpose: Code<"custody_purpose"> | null;
  proceeding_id: string | null;
  legal_basis: Code<"legal_basis"> | null;
  is_acknowledged: boolean;
  happened_at: string | null;
};

export type ContactFacts = RowOfFact & {
  kind: Code<"contact_proof">;
  happened_at: string | null;
  safe_word_used: boolean | null;
};

export type ProceedingFacts = RowOfFact & {
  type: Code<"proceeding_type">;
  can_end_in_removal: boolean;
  ended_on: string | null;
  ended_known_on: string | null;
};

export type HearingFacts = RowOfFact & {
  proceeding_id: string;
  starts_at: string | null;
  on_date: string | null;
  status: "set" | "moved" | "held" | "cancelled";
  status_known_on: string | null;
  can_make_enforceable: boolean;
  flags: string[];
};

export type DecisionFacts = RowOfFact & {
  proceeding_id: string;
  proceeding_type: Code<"proceeding_type">;
  procedure: Code<"procedure"> | null;
  outcome: Code<"decision_outcome">;
  decided_on: string | null;
  finality: Code<"decision_finality">;
  flags: string[];
};

export type NoticeFacts = RowOfFact & {
  decision_id: string;
  kind: Code<"notice_kind">;
  given_to: Code<"notice_to">;
  given_on: string | null;
  given_at: string | null;
};

export type FilingFacts = RowOfFact & {
  proceeding_id: string;
  decision_id: string | null;
  rule_id: string | null;
  lodged_on: string | null;
  status: Code<"filing_status">;
  stay_status: Code<"stay_status">;
  has_receipt: boolean;
  decided_by: string | null;
  decided_known_on: string | null;
};

export type RemovalFacts = RowOfFact & {
  proceeding_id: string | null;
  departs_on: string | null;
  departs_at: string | null;
  status: Code<"removal_direction_status">;
  status_on: string | null;
  status_at: string | null;
  status_known_on: string | null;
  status_grade: Grade | null;
};

export type MeasureFacts = RowOfFact & {
  kind: Code<"measure_kind">;
  rule_id: string | null;
  happened_at: string | null;
  ends_on: string | null;
};

export type BindingFacts = { measure_id: string; proceeding_id: string };

export type EventFacts = RowOfFact & {
  kind: string;
  state: string | null;
  code: string | null;
  proceeding_id: string | null;
  decision_id: string | null;
  filing_id: string | null;
  measure_id: string | null;
  served_on: string[];
  expires_on: string | null;
  is_inferred: boolean;
  happened_at: string | null;
};

export type LevelActFacts = {
  id: string;
  act: "raise" | "lower";
  level: Code<"risk_level">;
  effective_at: string | null;
  refused_at: string | null;
};

export type NotFilingFacts = {
  id: string;
  rule_id: string;
  decision_id: string | null;
  settled_how: string | null;
  settled_at: string | null;
};

/** Everything of one case that the triage is asked about. What was struck out is not among it. */
export type FactRecord = {
  custody_episode: readonly EpisodeFacts[];
  custody_move: readonly MoveFacts[];
  proof_of_contact: readonly ContactFacts[];
  proceeding: readonly ProceedingFacts[];
  hearing: readonly HearingFacts[];
  decision: readonly DecisionFacts[];
  notice: readonly NoticeFacts[];
  filing: readonly FilingFacts[];
  removal_direction: readonly RemovalFacts[];
  measure: readonly MeasureFacts[];
  measure_binding: readonly BindingFacts[];
  case_event: readonly EventFacts[];
  level_act: readonly LevelActFacts[];
  deadline: readonly NotFilingFacts[];
};

/** What the triage needs to know of the case itself. */
export type CaseOfFacts = {
  hostState: string;
  fearedStates: readonly string[];
  asylumLodgedOn: string | null;
  hasIgnoredMeasures: boolean;
};
