import { isLodged } from "../proceedings/filing.ts";
import { categoryOf } from "../proceedings/lanes.ts";
import type { DecisionFact, Fact, HearingFlag, NoticeOf } from "../remedies/facts.ts";
import type { Code } from "../vocabulary/codes.ts";
import type {
  CaseOfFacts,
  DecisionFacts,
  FactRecord,
  FilingFacts,
  HearingFacts,
  ProceedingFacts,
  RemovalFacts,
} from "./rows.ts";
import { baseOf, baseOfRow, type Dating, isKnownBy, whenOf } from "./when.ts";

const STAY_ASKED: readonly Code<"stay_status">[] = ["asked", "granted", "by_law"];

/** The facts of the proceedings of one case: what runs, what was decided, lodged and listed, and the removals that were set. */
export function proceedingFacts(record: FactRecord, ofCase: CaseOfFacts, dating: Dating): Fact[] {
  return [
    ...record.proceeding.flatMap((row) => laneFacts(row, ofCase, dating)),
    ...record.decision.flatMap((row) => decisionFacts(row, record, dating)),
    ...record.filing.flatMap((row) => filingFacts(row, dating)),
    ...record.hearing.map((row) => hearingFact(row, dating)),
    ...record.removal_direction.flatMap((row) => removalFacts(row, dating)),
    ...notFilingFacts(record, dating),
  ];
}

function laneFacts(row: ProceedingFacts, ofCase: CaseOfFacts, dating: Dating): Fact[] {
  const isClaim = categoryOf(row.type) === "asylum";
  const opened: Fact = {
    ...baseOfRow(row, null, dating),
    type: "proceeding",
    proceedingType: row.type,
    canEndInRemoval: row.can_end_in_removal,
    lodgedOn: isClaim ? (row.happened_on ?? ofCase.asylumLodgedOn) : null,
  };
  if (row.ended_on === null) return [opened];
  const told = { at: row.ended_on, knownOn: row.ended_known_on ?? row.ended_on, grade: row.source_grade };
  return [
    opened,
    { ...baseOf(`${row.id}:end`, told, dating), type: "proceeding_closed", proceeding: row.id },
  ];
}

function decisionFacts(row: DecisionFacts, record: FactRecord, dating: Dating): Fact[] {
  const base = baseOfRow(row, null, dating);
  const decision: DecisionFact = {
    ...base,
    type: "decision",
    proceeding: row.proceeding_id,
    proceedingType: row.proceeding_type,
    procedure: row.procedure,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    finality: row.finality,
    notices: noticesOf(row, record, dating),
    decides: record.filing
      .filter(
        (filing) => filing.decided_by === row.id && isKnownBy(decidedKnown(filing), row.decided_on, dating),
      )
      .map(({ id }) => id),
    flags: row.flags as HearingFlag[],
  };
  if (row.finality !== "set_aside") return [decision];
  return [decision, { ...base, id: `${row.id}:aside`, type: "decision_set_aside", decision: row.id }];
}

function noticesOf(decision: DecisionFacts, { notice }: FactRecord, dating: Dating): NoticeOf[] {
  return notice.flatMap((row) => {
    const on = whenOf(row.given_on, row.given_at, dating.zone);
    // A notice whose day nobody knows starts nothing.
    if (row.decision_id !== decision.id || on === null || !isKnownBy(row.known_on, row.given_on, dating))
      return [];
    return [{ to: row.given_to, kind: row.kind, on, grade: row.source_grade ?? "b" }];
  });
}

function filingFacts(row: FilingFacts, dating: Dating): Fact[] {
  if (!isLodged(row.status)) return [];
  const filing: Fact = {
    ...baseOfRow(row, null, dating),
    type: "filing",
    ruleId: row.rule_id,
    proceeding: row.proceeding_id,
    against: row.decision_id,
    lodgedOn: row.lodged_on,
    receipt: row.has_receipt,
    stayAsked: STAY_ASKED.includes(row.stay_status),
  };
  if (row.status !== "decided" || row.decided_by !== null) return [filing];
  return [filing, ruledOn(row, dating)];
}

/** A filing that was ruled on by a ruling nobody has recorded: it offers nothing, and the filing stops nothing any more. */
function ruledOn(row: FilingFacts, dating: Dating): DecisionFact {
  const knownOn = decidedKnown(row);
  return {
    ...baseOf(`${row.id}:ruled`, { at: null, knownOn, grade: row.source_grade }, dating),
    type: "decision",
    proceeding: row.proceeding_id,
    proceedingType: null,
    procedure: null,
    outcome: "other",
    decidedOn: null,
    finality: "unknown",
    notices: [],
    decides: [row.id],
    flags: [],
  };
}

function decidedKnown(row: FilingFacts): string {
  return row.decided_known_on ?? row.known_on;
}

function hearingFact(row: HearingFacts, dating: Dating): Fact {
  const { zone } = dating;
  // What a hearing came to is known later than its date; until then it was set.
  const isOver = row.status !== "set" && isKnownBy(row.status_known_on ?? row.known_on, row.on_date, dating);
  return {
    ...baseOf(row.id, { at: row.known_on, knownOn: row.known_on, grade: row.source_grade }, dating),
    type: "hearing",
    proceeding: row.proceeding_id,
    heldAt: whenOf(row.on_date, row.starts_at, zone),
    status: isOver ? row.status : "set",
    canMakeEnforceable: row.can_make_enforceable,
    flags: row.flags as HearingFlag[],
  };
}

/** A removal is a fact from the day it was set, and another when it was called off, carried out or not carried out. */
function removalFacts(row: RemovalFacts, dating: Dating): Fact[] {
  const fields = {
    type: "removal_direction" as const,
    proceeding: row.proceeding_id,
    departsAt: whenOf(row.departs_on, row.departs_at, dating.zone),
  };
  const told = { at: row.known_on, knownOn: row.known_on, grade: row.source_grade };
  const set: Fact = { ...baseOf(row.id, told, dating), ...fields, status: "set" };
  if (row.status === "set") return [set];
  const at = whenOf(row.status_on, row.status_at, dating.zone);
  const knownOn = row.status_known_on ?? row.status_on ?? row.known_on;
  const ended = baseOf(
    `${row.id}:${row.status}`,
    { at, knownOn, grade: row.status_grade ?? row.source_grade },
    dating,
  );
  return [set, { ...ended, ...fields, status: row.status }];
}

function notFilingFacts({ deadline }: FactRecord, dating: Dating): Fact[] {
  return deadline.flatMap((row): Fact[] => {
    if (row.settled_how !== "not_filing" || row.settled_at === null) return [];
    const at = whenOf(null, row.settled_at, dating.zone) as string;
    const base = baseOf(`${row.id}:not-filing`, { at, knownOn: at.slice(0, 10) }, dating);
    return [{ ...base, type: "not_filing", ruleId: row.rule_id, against: row.decision_id }];
  });
}
