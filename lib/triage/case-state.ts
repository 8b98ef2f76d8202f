import { type CaseDeadline, caseDeadlines } from "../remedies/case-deadlines.ts";
import { type CaseRecord, caseRecord } from "../remedies/case-record.ts";
import type { CaseFacts } from "../remedies/facts.ts";
import { type RemedyCalls, remedyCalls } from "../remedies/remedies-now.ts";
import type { RuleBook } from "../remedies/rule-book.ts";

/** All of a case that stays the same while no further fact becomes known; what the hour changes is judged from it. */
export interface CaseState extends CaseRecord {
  deadlines: readonly CaseDeadline[];
  calls: readonly RemedyCalls[];
}

/** @param asOf milliseconds of the epoch */
export function caseState(facts: CaseFacts, book: RuleBook, asOf: number): CaseState {
  const record = caseRecord(facts, book, asOf);
  const deadlines = caseDeadlines(record, book);
  return { ...record, deadlines, calls: remedyCalls(deadlines) };
}
