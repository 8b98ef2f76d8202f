import type { Code } from "../vocabulary/codes.ts";

/**
 * What is known of one case, as dated facts: the one thing the law and the triage are asked about. A replay file is read into
 * them, and so are the rows of a stored case. Ids are those of whoever made the facts; the engine only compares them.
 */
export interface CaseFacts {
  hostState: string;
  originState: string | null;
  /** IANA zone of the host state; every `When` is local to it. */
  zone: string;
  /** The host state has ignored interim measures in a comparable case in the last five years: no cap. */
  hostIgnoredMeasures: boolean;
  /** In the order in which they are read: a later one of the same kind replaces an earlier where the kind says *latest*. */
  facts: readonly Fact[];
}

/** `YYYY-MM-DD`, which counts from 00:00 of that day, or `YYYY-MM-DDTHH:MM`; local to the host state. */
export type When = string;

/** What every fact carries. */
export interface FactBase {
  id: string;
  /** When it happened; the day it became known, where that is all there is. */
  at: When;
  /** When it became known. An assessment uses what was known by its moment, and nothing else. */
  knownAt: When;
  grade: Code<"evidence_grade">;
  /** Concluded, not seen. */
  inferred: boolean;
}

/** A notice of a decision. One that reached only our own team starts no term. */
export interface NoticeOf {
  to: Code<"notice_to">;
  kind: Code<"notice_kind">;
  on: When;
  grade: Code<"evidence_grade">;
}

type Kind<Type extends string, Fields> = FactBase & { type: Type } & Fields;

export type ArrivalFact = Kind<"arrival", { irregular: boolean }>;
export type CustodyFact = Kind<
  "custody",
  {
    event: Code<"custody_event">;
    custodyType: Code<"custody_type">;
    holder: Code<"holding_body">;
    placeKind: Code<"place_kind"> | null;
    purpose: Code<"custody_purpose">;
    /** The proceeding that the move serves; null where it is not known. */
    proceeding: string | null;
    legalBasis: Code<"legal_basis">;
    acknowledged: boolean;
    /** Of a release: a person has seen it. */
    seenByPerson: boolean;
  }
>;
export type ProceedingFact = Kind<
  "proceeding",
  {
    proceedingType: Code<"proceeding_type">;
    canEndInRemoval: boolean;
    /** Of an asylum claim: the day it was lodged. */
    lodgedOn: string | null;
  }
>;
export type ProceedingStageFact = Kind<
  "proceeding_stage",
  { proceeding: string; proceedingType: Code<"proceeding_type"> }
>;
export type ProceedingClosedFact = Kind<"proceeding_closed", { proceeding: string }>;
export type DecisionFact = Kind<
  "decision",
  {
    proceeding: string;
    /** Null: the type that the proceeding has at that moment. */
    proceedingType: Code<"proceeding_type"> | null;
    procedure: Code<"procedure"> | null;
    outcome: Code<"decision_outcome">;
    decidedOn: string | null;
    finality: Code<"decision_finality">;
    notices: readonly NoticeOf[];
    /** Filings that it ends. */
    decides: readonly string[];
    flags: readonly HearingFlag[];
  }
>;
export type HearingFlag = "rushed" | "without_counsel" | "brought_forward";
export type DecisionSetAsideFact = Kind<"decision_set_aside", { decision: string }>;
export type FilingFact = Kind<
  "filing",
  {
    /** Null for something no rule knows. */
    ruleId: string | null;
    proceeding: string;
    against: string | null;
    lodgedOn: string | null;
    receipt: boolean;
    stayAsked: boolean;
  }
>;
/** Counsel's tick that the stay of a filing stands. */
export type FilingConfirmedFact = Kind<"filing_confirmed", { filing: string }>;
/** `against` null: of every decision that offers the rule. */
export type NotFilingFact = Kind<"not_filing", { ruleId: string; against: string | null }>;
export type MeasureFact = Kind<
  "measure",
  {
    kind: Code<"measure_kind">;
    /** The rule it was asked under, where it was; one that is to be verified earns nothing until counsel confirms it. */
    ruleId: string | null;
    binds: readonly string[];
    servedOn: readonly Code<"served_on">[];
    endsOn: string | null;
  }
>;
export type MeasureServedFact = Kind<
  "measure_served",
  { measure: string; servedOn: readonly Code<"served_on">[] }
>;
export type MeasureConfirmedFact = Kind<"measure_confirmed", { measure: string }>;
export type MeasureLiftedFact = Kind<"measure_lifted", { measure: string }>;
export type MeasureDisregardedFact = Kind<"measure_disregarded", { measure: string }>;
export type HearingFact = Kind<
  "hearing",
  {
    proceeding: string;
    /** Null: no date yet. */
    heldAt: When | null;
    status: "set" | "moved" | "held" | "cancelled";
    canMakeEnforceable: boolean;
    flags: readonly HearingFlag[];
  }
>;
export type WantedNoticeFact = Kind<"wanted_notice", { status: "active" | "deleted" }>;
export type ExtraditionRequestFact = Kind<
  "extradition_request",
  { proceeding: string | null; status: Code<"extradition_request_status"> }
>;
export type TravelDocumentFact = Kind<
  "travel_document",
  {
    proceeding: string | null;
    status: "issued" | "consular_interview" | "cancelled";
    expires: string | null;
  }
>;
export type RemovalDirectionFact = Kind<
  "removal_direction",
  {
    proceeding: string | null;
    departsAt: When | null;
    status: Code<"removal_direction_status">;
  }
>;
export type ContactFact = Kind<"contact", { event: "contact_lost" | "contact_restored"; safeWord: boolean }>;
export type AccessFact = Kind<"access", { who: Code<"access_party">; state: Code<"access_state"> }>;
/** Taken from a home, a shelter or an airport. */
export type TakenFact = Kind<"taken", { acknowledged: boolean }>;
export type ConsentFormFact = Kind<"consent_form", { pressured: boolean; revoked: boolean }>;
export type TriggerEventFact = Kind<"trigger_event", { event: Code<"trigger_event"> }>;
/** A factor that needs judgement, or a protection P04 to P08. */
export type FactorFact = Kind<
  "factor",
  { code: string; proceeding: string | null; state: "present" | "absent" }
>;
/** A person's answer to an *ask now* question. */
export type AnswerFact = Kind<
  "answer",
  { factor: "F01" | "F04" | "F08"; proceeding: string | null; state: "present" | "absent" }
>;
/** A person raised the level; `lowered` ends that again. */
export type LevelRaisedFact = Kind<"level_raised", { level: Code<"risk_level">; lowered: boolean }>;

export type Fact =
  | ArrivalFact
  | CustodyFact
  | ProceedingFact
  | ProceedingStageFact
  | ProceedingClosedFact
  | DecisionFact
  | DecisionSetAsideFact
  | FilingFact
  | FilingConfirmedFact
  | NotFilingFact
  | MeasureFact
  | MeasureServedFact
  | MeasureConfirmedFact
  | MeasureLiftedFact
  | MeasureDisregardedFact
  | HearingFact
  | WantedNoticeFact
  | ExtraditionRequestFact
  | TravelDocumentFact
  | RemovalDirectionFact
  | ContactFact
  | AccessFact
  | TakenFact
  | ConsentFormFact
  | TriggerEventFact
  | FactorFact
  | AnswerFact
  | LevelRaisedFact;

export type FactType = Fact["type"];
