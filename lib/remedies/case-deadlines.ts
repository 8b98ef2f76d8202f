import type { Code } from "../vocabulary/codes.ts";
import type { CaseRecord } from "./case-record.ts";
import type { DecisionNow } from "./decisions-now.ts";
import type { FilingNow } from "./filings-now.ts";
import { dayOf } from "./host-moments.ts";
import { isInternationalBody } from "./jurisdiction.ts";
import { type Match, matchesForDecision, matchesForEvent } from "./offers.ts";
import { asylumLodgedOn, isAsylum } from "./proceedings-now.ts";
import { type Reckoning, reckon } from "./reckon.ts";
import type { RuleBook } from "./rule-book.ts";
import type { Rule } from "./rule-schema.ts";
import { settlesWith } from "./settles.ts";
import {
  type KnownDay,
  momentOf,
  startOfTerm,
  type TermFacts,
  termFactsOfDecision,
  termFactsOfEvent,
} from "./start-of-term.ts";
import { type TriggerEvent, triggerEvents } from "./trigger-events.ts";

/** One pair of a rule and the fact that calls it up. Those that the host state is not bound by are among them, as closed. */
export interface CaseDeadline {
  rule: Rule;
  match: Match;
  /** The fact that calls it up, and the decision where it is one. */
  trigger: string;
  decision: string | null;
  /** The proceeding it belongs to; null for an event of none. */
  proceeding: string | null;
  reckoning: Reckoning;
  settledHow: "filed" | "not_filing" | null;
}

/** The deadlines of a case: what each decision and event calls up, with its days. Nothing of it depends on the hour. */
export function caseDeadlines(record: CaseRecord, book: RuleBook): CaseDeadline[] {
  const { ofCase, custody, proceedings, decisions } = record;
  const asked = {
    hostState: ofCase.hostState,
    asylumLodgedOn: asylumLodgedOn(proceedings.values()),
    custodyType: custody.type,
  };
  const also = { arrest: custody.latestArrest, removal: nextRemoval(record) };
  // What counts back from the removal is the same, whatever calls it up.
  const countedBack = new Map<Rule, Reckoning>();
  const days = ({ rule, standing }: Match, facts: TermFacts): Reckoning => {
    if (rule.limit === null || standing === "closed") return { kind: "none", why: "no_fixed_term" };
    if (!rule.limit.relativeTo) return reckoned(rule, facts, record, book);
    if (!facts.removal) return { kind: "none", why: "no_removal_date" };
    const held = countedBack.get(rule) ?? reckoned(rule, facts, record, book);
    countedBack.set(rule, held);
    return held;
  };
  const found = new Map<string, CaseDeadline>();
  const add = (deadline: CaseDeadline) => {
    // A served order calls up as a decision and as an event: it is one fact.
    const key = `${deadline.rule.id} ${deadline.trigger}`;
    if (!found.has(key)) found.set(key, deadline);
  };
  const rules = book.offered ?? book.rules;
  const standing = [...decisions.values()].flat();
  for (const { fact, outcome, proceedingType } of standing) {
    const facts = termFactsOf(fact, also, record);
    const called = { ...asked, proceedingType, outcome, procedure: fact.procedure };
    for (const match of matchesForDecision(called, rules)) {
      if (isOver(match.rule, fact.proceeding, record)) continue;
      add(deadlineOf(match, fact.id, fact.id, fact.proceeding, days(match, facts)));
    }
  }
  for (const event of triggerEvents(record.known, standing)) {
    const facts = termFactsOfEvent(record.moments.knownDay(event.at), also);
    for (const match of matchesForEvent({ ...asked, event: event.event }, rules)) {
      const proceeding = proceedingOf(event, match.rule, record);
      if (proceeding !== null && isOver(match.rule, proceeding, record)) continue;
      const decision = event.fact.type === "decision" ? event.fact.id : null;
      add(deadlineOf(match, event.fact.id, decision, proceeding, days(match, facts)));
    }
  }
  return settled([...found.values()], record);
}

function deadlineOf(
  match: Match,
  trigger: string,
  decision: string | null,
  proceeding: string | null,
  reckoning: Reckoning,
): CaseDeadline {
  return { rule: match.rule, match, trigger, decision, proceeding, reckoning, settledHow: null };
}

/** A proceeding that is closed gives no term at home; a body above the states may still be asked. */
function isOver({ jurisdiction }: Rule, proceeding: string, { proceedings }: CaseRecord): boolean {
  return proceedings.get(proceeding)?.isOpen === false && !isInternationalBody(jurisdiction);
}

/** An event of no proceeding belongs, by a rule about asylum, to the asylum claim. */
function proceedingOf(event: TriggerEvent, rule: Rule, { proceedings }: CaseRecord): string | null {
  if (event.proceeding !== null) return event.proceeding;
  if (rule.track !== "asylum") return null;
  return (
    [...proceedings.values()].find((proceeding) => proceeding.isOpen && isAsylum(proceeding))?.id ?? null
  );
}

function termFactsOf(
  fact: DecisionNow["fact"],
  also: Pick<TermFacts, "arrest" | "removal">,
  { moments }: CaseRecord,
): TermFacts {
  return termFactsOfDecision({
    decidedOn: fact.decidedOn === null ? null : Temporal.PlainDate.from(fact.decidedOn),
    notices: fact.notices.map(({ kind, to, on }) => {
      const { day, time } = moments.knownDay(on);
      return { kind, to, on: day, at: time };
    }),
    knownOn: Temporal.PlainDate.from(dayOf(fact.knownAt)),
    ...also,
  });
}

function reckoned(rule: Rule, facts: TermFacts, { ofCase, custody }: CaseRecord, book: RuleBook): Reckoning {
  const limit = rule.limit!;
  const around = limit.relativeTo ? facts.removal!.day : startOfTerm(limit.starts, facts).day;
  const calendar = book.calendarOf(rule, ofCase.hostState, around);
  return reckon(rule, facts, calendar, { hostZone: ofCase.zone, held: custody.isDetained });
}

/** Of several that are set, the earliest. */
function nextRemoval({ directions, moments }: CaseRecord): KnownDay | null {
  const days = directions.flatMap(({ departsAt }) =>
    departsAt === null ? [] : [moments.knownDay(departsAt)],
  );
  return days.toSorted((a, b) => Temporal.PlainDateTime.compare(momentOf(a), momentOf(b)))[0] ?? null;
}

function settled(deadlines: CaseDeadline[], record: CaseRecord): CaseDeadline[] {
  const given = record.known.of("not_filing");
  const filings = record.filings.filter((filing) => filing.isProved && filing.rule !== null);
  if (given.length === 0 && filings.length === 0) return deadlines;
  return deadlines.map((deadline): CaseDeadline => {
    const { rule, trigger } = deadline;
    if (filings.some((filing) => isSettledBy(filing, deadline, deadlines, record))) {
      return { ...deadline, settledHow: "filed" };
    }
    const isGiven = given.some(
      ({ ruleId, against }) => ruleId === rule.id && (against === null || against === trigger),
    );
    return isGiven ? { ...deadline, settledHow: "not_filing" } : deadline;
  });
}

function isSettledBy(
  { fact, rule: filed, lodgedBy }: FilingNow,
  deadline: CaseDeadline,
  deadlines: readonly CaseDeadline[],
  record: CaseRecord,
): boolean {
  const { rule, trigger, decision, proceeding } = deadline;
  if (!filed || !settlesWith(filed, rule)) return false;
  if (fact.against !== null) return fact.against === trigger;
  if (filed.id !== rule.id) return false;
  // A body that takes a matter only once has it, whatever happens after.
  if (isInternationalBody(rule.jurisdiction) && rule.mutuallyExclusiveWith) return true;
  if (decision === null) return lodgedBy >= dayOf(happenedAt(trigger, record));
  // It names its rule and no decision: it answers the one decision that calls that rule up there.
  const rivals = deadlines.filter(
    (other) => other.rule === rule && other.decision !== null && other.proceeding === proceeding,
  );
  return rivals.length === 1 && fact.proceeding === proceeding;
}

function happenedAt(trigger: string, { ofCase }: CaseRecord): string {
  return ofCase.facts.find(({ id }) => id === trigger)?.at ?? "";
}

/** The nature of a rule that can be filed at all: a watch date is none. */
export function isRemedy({ nature }: { nature: Code<"rule_nature"> }): boolean {
  return nature !== "watch";
}
