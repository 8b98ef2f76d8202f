import { type CountedRule, countedRule } from "../remedies/counted-rule.ts";
import type { Rule } from "../remedies/rule-schema.ts";
import { type DeadlineDays, reckonIn, storedDays } from "./days.ts";
import { type CaseFacts, termFacts } from "./facts.ts";
import type { LawBook } from "./law/book.ts";
import { moved } from "./moved.ts";
import type { DeadlineRow, TermRecord } from "./rows.ts";

/** What a newer version of its rule would make of an open deadline. Nothing of it is stored until a person accepts it. */
export type PackChange = {
  rule: Rule;
  fromVersion: string;
  toVersion: string;
  /** The days by the newer version. */
  days: DeadlineDays;
  /** A person saw this version and kept the former days. */
  isKept: boolean;
};

/**
 * The figures that a deadline goes on being counted by: those it was begun with.
 *
 * @returns null for one whose figures were not kept and whose rule has changed or is gone: its days stay as they are, whatever is learned
 */
export function figuresOf(deadline: DeadlineRow, book: LawBook): CountedRule | null {
  if (deadline.terms) return deadline.terms;
  const rule = book.find(deadline.rule_id);
  return rule && book.versionOf(rule) === deadline.pack_version ? countedRule(rule) : null;
}

/** The days of a deadline by these figures, as its decision stands now; null where its decision is gone. */
export function daysBy(
  figures: CountedRule,
  deadline: DeadlineRow,
  record: TermRecord,
  facts: CaseFacts,
  book: LawBook,
): DeadlineDays | null {
  const decision = record.decision.find(({ id }) => id === deadline.decision_id);
  if (!decision) return null;
  const dates = termFacts(decision, record.notice, facts);
  return storedDays(figures, reckonIn(figures, dates, facts, book), dates, facts);
}

/** What a newer version of its rule changes about a deadline; null where it is settled, or nothing of its days or nature changes. */
export function packChange(
  deadline: DeadlineRow,
  record: TermRecord,
  facts: CaseFacts,
  book: LawBook,
): PackChange | null {
  const rule = book.find(deadline.rule_id);
  if (deadline.settled_how !== null || !rule) return null;
  const toVersion = book.versionOf(rule);
  if (toVersion === deadline.pack_version) return null;
  const days = daysBy(countedRule(rule), deadline, record, facts, book);
  if (!days || (!moved(deadline, days) && rule.nature === deadline.nature)) return null;
  const isKept = deadline.kept_version === toVersion;
  return { rule, fromVersion: deadline.pack_version, toVersion, days, isKept };
}
