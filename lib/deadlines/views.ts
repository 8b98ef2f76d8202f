import type { Sealer } from "../crypto/sealer.ts";
import type { RemedyState } from "../remedies/remedy-state.ts";
import type { Code } from "../vocabulary/codes.ts";
import { caseFacts } from "./facts.ts";
import { cautiousView, type LastDayView, laterView } from "./last-day-view.ts";
import type { LawBook } from "./law/book.ts";
import { canBeChosen, isChosenAtFirst, isWaitingForChoice, type Offer, offersOf } from "./offers.ts";
import { type PackChange, packChange } from "./pack-change.ts";
import type { DeadlineRow, SettledHow, StartColumn, TermCase, TermDecision, TermRecord } from "./rows.ts";
import { type RuleDetail, type RuleView, ruleDetail, ruleView } from "./rule-view.ts";
import { type DeadlineState, deadlineState } from "./state.ts";

/*
 * What the screens draw of the terms of one case. Texts are opened; days are `YYYY-MM-DD`, moments ISO text,
 * what is coded stays a code.
 */

/** Where a term begins, and how sure that is. */
export type StartView = { kind: StartColumn; on: string; isAssumed: boolean; isDisputed: boolean };

export type Settled = {
  how: SettledHow;
  at: string;
  by: string | null;
  filingId: string | null;
  reason: string | null;
};

export type DeadlineView = {
  id: string;
  version: number;
  proceedingId: string | null;
  decisionId: string | null;
  ruleId: string;
  packVersion: string;
  nature: Code<"rule_nature">;
  /** Null where no pack has the rule any more. */
  rule: RuleView | null;
  state: DeadlineState;
  start: StartView;
  cautious: LastDayView | null;
  later: LastDayView | null;
  /** A legal member stands for the rule, and its start is known: the later possible day is the main one. */
  laterLeads: boolean;
  ownerId: string | null;
  backupId: string | null;
  settled: Settled | null;
};

export type OfferView = RuleDetail & {
  standing: Offer["standing"];
  why: Code<"offer_reason">[];
  /** Null for a date to look at. */
  remedyState: RemedyState | null;
  start: StartView;
  /** The days that compete for the start, earliest first; empty where nobody disputes it. */
  disputedDays: string[];
  cautious: LastDayView | null;
  later: LastDayView | null;
  deadlineId: string | null;
  canBeChosen: boolean;
  isChosenAtFirst: boolean;
};

export type DecisionOffers = { decisionId: string; isWaiting: boolean; offers: OfferView[] };

/** When, in whose language, by which law. */
type Moment = { now: Temporal.Instant; locale: "en" | "ru"; book: LawBook };

/** The deadlines of a case: those that run first, the nearest at the top; then the settled ones, the last at the top. */
export function deadlineViews(rows: readonly DeadlineRow[], sealer: Sealer, moment: Moment): DeadlineView[] {
  return rows.toSorted(byUrgency).map((row) => deadlineView(row, sealer, moment));
}

export function deadlineView(row: DeadlineRow, sealer: Sealer, { now, locale, book }: Moment): DeadlineView {
  const rule = book.find(row.rule_id);
  return {
    id: row.id,
    version: row.version,
    proceedingId: row.proceeding_id,
    decisionId: row.decision_id,
    ruleId: row.rule_id,
    packVersion: row.pack_version,
    nature: row.nature,
    rule: rule && ruleView(rule, locale),
    state: deadlineState(row, now),
    start: startView(row),
    cautious: cautiousView(row),
    later: laterView(row),
    laterLeads: laterLeads(row, book),
    ownerId: row.owner_id,
    backupId: row.backup_id,
    settled: settledView(row, sealer),
  };
}

/** What can be filed against each decision of a case, in the order of the decisions. */
export function offersByDecision(record: TermRecord, ofCase: TermCase, moment: Moment): DecisionOffers[] {
  return record.decision.map((decision) => offersOfDecision(decision, record, ofCase, moment));
}

/** What can be filed against one decision. */
export function offersOfDecision(
  decision: TermDecision,
  record: TermRecord,
  ofCase: TermCase,
  { now, locale, book }: Moment,
): DecisionOffers {
  const offers = offersOf(decision, record, caseFacts(ofCase, record), { book, now }).map((offer) =>
    offerView(offer, locale),
  );
  const isWaiting = isWaitingForChoice(decision, record) && offers.some((offer) => offer.isChosenAtFirst);
  return { decisionId: decision.id, isWaiting, offers };
}

function offerView(offer: Offer, locale: "en" | "ru"): OfferView {
  const { rule, standing, why, remedy, days, reckoning, deadline } = offer;
  return {
    ...ruleDetail(rule, locale),
    standing,
    why,
    remedyState: remedy,
    start: startView(days),
    disputedDays: reckoning.kind === "last_day" ? (reckoning.dispute?.days ?? []).map(String) : [],
    cautious: cautiousView(days),
    later: laterView(days),
    deadlineId: deadline?.id ?? null,
    canBeChosen: canBeChosen(offer),
    isChosenAtFirst: isChosenAtFirst(offer),
  };
}

/** Only a term of law, confirmed in the version it was counted by, from a start that is known and undisputed. */
function laterLeads(row: DeadlineRow, book: LawBook): boolean {
  const isKnown = !row.is_assumed && !row.is_disputed && row.later_at !== null;
  return isKnown && row.nature === "law" && book.confirmationOf(row.rule_id, row.pack_version) !== null;
}

/** What a newer version of its rule would make of a deadline, beside what it is. */
export type PackChangeView = {
  fromVersion: string;
  toVersion: string;
  isKept: boolean;
  nature: Code<"rule_nature">;
  start: StartView;
  cautious: LastDayView | null;
  later: LastDayView | null;
};

/** The deadlines of a case that a newer version of their rule would change, by the id of the deadline. */
export function packChangeViews(
  record: TermRecord,
  ofCase: TermCase,
  { book }: Pick<Moment, "book">,
): Map<string, PackChangeView> {
  const facts = caseFacts(ofCase, record);
  const changes = record.deadline.flatMap((deadline): [string, PackChangeView][] => {
    const change = packChange(deadline, record, facts, book);
    return change ? [[deadline.id, packChangeView(change)]] : [];
  });
  return new Map(changes);
}

export function packChangeView({ rule, days, ...change }: PackChange): PackChangeView {
  const { fromVersion, toVersion, isKept } = change;
  const [cautious, later] = [cautiousView(days), laterView(days)];
  return { fromVersion, toVersion, isKept, nature: rule.nature, start: startView(days), cautious, later };
}

type StartColumns = Pick<DeadlineRow, "start_kind" | "start_on" | "is_assumed" | "is_disputed">;

function startView({ start_kind, start_on, is_assumed, is_disputed }: StartColumns): StartView {
  return { kind: start_kind, on: start_on, isAssumed: is_assumed, isDisputed: is_disputed };
}

function settledView(row: DeadlineRow, sealer: Sealer): Settled | null {
  if (row.settled_how === null || row.settled_at === null) return null;
  return {
    how: row.settled_how,
    at: row.settled_at,
    by: row.settled_by,
    filingId: row.filing_id,
    reason: sealer.open("deadline.settle_reason", row.id, row.settle_reason),
  };
}

function byUrgency(a: DeadlineRow, b: DeadlineRow): number {
  const settled = Number(a.settled_how !== null) - Number(b.settled_how !== null);
  if (settled !== 0) return settled;
  if (a.settled_at !== null && b.settled_at !== null) return compare(b.settled_at, a.settled_at);
  return compare(urgency(a), urgency(b));
}

/** What has no fixed term is to be done at once; what waits for a removal date comes last. */
function urgency({ cautious_at, start_kind }: DeadlineRow): string {
  if (cautious_at === null) return start_kind === "removal" ? "9999-12-31T00:00:00Z" : "0001-01-01T00:00:00Z";
  return cautious_at;
}

function compare(a: string, b: string): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}
