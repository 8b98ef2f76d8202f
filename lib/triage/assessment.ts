import type { ShieldReason } from "../remedies/shields.ts";
import type { Code } from "../vocabulary/codes.ts";

/*
 * What an assessment says. Moments are ISO instants, days `YYYY-MM-DD`; proceedings, decisions, filings and evidence are
 * named by the ids of the facts.
 */

export type { RuleBook } from "../remedies/rule-book.ts";
export type { ShieldReason } from "../remedies/shields.ts";
export type RiskLevel = Code<"risk_level">;
export type TriggerCode =
  | "I1"
  | "I2"
  | "I3"
  | "I4"
  | "I5"
  | "I6"
  | "C1"
  | "C2"
  | "C3"
  | "C4"
  | "C5"
  | "C6"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5";
export type FactorCode =
  | "F01"
  | "F02"
  | "F03"
  | "F04"
  | "F05"
  | "F06"
  | "F07"
  | "F08"
  | "F09"
  | "F10"
  | "F11"
  | "F12"
  | "F13"
  | "F14"
  | "F15"
  | "F16"
  | "F17"
  | "F18"
  | "F19"
  | "F20"
  | "F21"
  | "F22"
  | "F23"
  | "F24";
export type ProtectionCode = "P01" | "P02" | "P03" | "P04" | "P05" | "P06" | "P07" | "P08";

/** The facts a statement rests on, the best grade first. */
export interface Evidence {
  factIds: readonly string[];
  grade: Code<"evidence_grade"> | null;
  /** ISO moment from which its age counts; null where nothing is dated. */
  since: string | null;
  inferred: boolean;
}

/** A factor on a proceeding, or on the person where `proceeding` is null. `absent` ones are not listed. */
export interface FactorReading {
  code: FactorCode;
  proceeding: string | null;
  state: "present" | "unknown";
  /** Grade and decay counted in; a number of halves. Zero while unknown. */
  points: number;
  evidence: Evidence;
}

export interface ProtectionReading {
  code: ProtectionCode;
  proceeding: string | null;
  /** Negative, or zero where it is past its life or void. */
  points: number;
  /** Why it does not count whole. */
  weakness: "not_served_on_holder" | "past_life" | "unverified_rule" | "void" | null;
  /** ISO moment at which its life ends; null where it has none. */
  until: string | null;
  evidence: Evidence;
}

/** A trigger or floor that matches, with the proceeding on which it does; null where it is about the person. */
export interface TriggerReading {
  code: TriggerCode;
  level: "imminent" | "critical" | "high";
  proceedings: readonly string[];
  evidence: Evidence;
}

/** The shield of one scored proceeding: the best of what it has. */
export interface Lane {
  proceeding: string;
  shield: Code<"shield_state">;
  /** What it rests on; null where there is none. */
  why:
    | { kind: "measure"; measureId: string; measureKind: Code<"measure_kind">; ruleId: string | null }
    | { kind: "filing"; filingId: string; ruleId: string | null }
    | null;
  /** What keeps it from being better; null where it is `up`. */
  because: ShieldReason | null;
  /** ISO moment at which it falls if nobody does anything; null where none is known. */
  until: string | null;
  points: number;
  level: RiskLevel;
}

export interface AssessedDeadline {
  ruleId: string;
  packVersion: string;
  /** The fact that offers the rule, and the decision where it is one. */
  trigger: string;
  decision: string | null;
  proceeding: string | null;
  nature: Code<"rule_nature">;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` for a term in hours; null where the rule has no day. */
  cautiousDay: string | null;
  cautiousAt: string | null;
  laterDay: string | null;
  laterAt: string | null;
  zone: string;
  assumed: boolean;
  disputed: boolean;
  /** Whole hours to the end of the cautious day; negative when it is over; null without a day. */
  hoursLeft: number | null;
  settled: boolean;
  settledHow: "filed" | "not_filing" | null;
}

export interface AssessedRemedy {
  ruleId: string;
  state: Code<"remedy_status">;
  why: Code<"remedy_reason"> | "no_rule_fits" | null;
  suspensive: Code<"suspensive_effect">;
  /** The jurisdiction that receives it: a state, `EU` or a body. */
  forum: string;
  /** The facts that offer it; empty for a standing recourse. */
  offeredBy: readonly string[];
  proceeding: string | null;
  /** Bodies that this one would close. */
  excludes: readonly string[];
}

/** Factors that can be unknown, and two questions that come with time. */
export type QuestionCode = "F01" | "F02" | "F04" | "F08" | "F08_carried_out" | "F13_review";

/** Something that nobody knows and somebody should ask: a factor whose state is unknown, on a proceeding or on the person. */
export interface Question {
  code: QuestionCode;
  proceeding: string | null;
  /** ISO moment since which the answer is overdue; null where it is not. */
  overdueSince: string | null;
}

/** What to do next, by level and by who does it. */
export interface NextAction {
  code: ActionCode;
  role: "lead" | "legal" | "supervisor";
  /** A remedy, a proceeding or a measure it is about. */
  about: { ruleId?: string; proceeding?: string; measureId?: string; deadlineTrigger?: string } | null;
}

export type ActionCode =
  | "phone_lawyer_duty_unhcr"
  | "file_stay_and_interim"
  | "serve_measure"
  | "reconfirm_measure"
  | "confirm_filing"
  | "call_place_of_custody"
  | "file_before_last_day"
  | "draft_requests"
  | "sign_power_of_attorney"
  | "pre_alert"
  | "confirm_place"
  | "prepare_dossier"
  | "check_notices"
  | "collect_evidence"
  | "ask_unknowns"
  | "locate_person"
  | "tell_treaty_body"
  | "preserve_evidence"
  | "review";

export interface Assessment {
  level: RiskLevel;
  /** The level by points, triggers and floors alone, before the cap and before a person raised it. */
  reckonedLevel: RiskLevel;
  cap: "high" | "elevated" | null;
  raisedTo: RiskLevel | null;
  triggers: readonly TriggerReading[];
  factors: readonly FactorReading[];
  protections: readonly ProtectionReading[];
  lanes: readonly Lane[];
  deadlines: readonly AssessedDeadline[];
  remedies: readonly AssessedRemedy[];
  askNow: readonly Question[];
  /** The three that come first, then the rest of the level. */
  nextActions: readonly NextAction[];
  reviewBy: string;
  /** The next moment at which the same facts give another assessment; null where none does. */
  nextChangeAt: string | null;
}
