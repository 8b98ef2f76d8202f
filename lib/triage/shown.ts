import { HOUR } from "../remedies/as-of.ts";
import type { CaseDeadline } from "../remedies/case-deadlines.ts";
import { isoMoment } from "../remedies/host-moments.ts";
import { lastDayText, placesOf } from "../remedies/last-day.ts";
import type { RemedyNow } from "../remedies/remedies-now.ts";
import { endOf } from "../remedies/remedy-state.ts";
import type { RuleBook } from "../remedies/rule-book.ts";
import type { Shield } from "../remedies/shields.ts";
import type { AssessedDeadline, AssessedRemedy, Lane } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";

/** The deadlines of rules that the host state is bound by, the nearest first; those without a day come last. */
export function shownDeadlines(state: CaseState, book: RuleBook, now: number): AssessedDeadline[] {
  return state.deadlines
    .filter(({ match }) => match.standing !== "closed")
    .map((deadline) => ({ end: endMs(deadline), shown: shownDeadline(deadline, state, book, now) }))
    .sort((a, b) => a.end - b.end || (a.shown.ruleId < b.shown.ruleId ? -1 : 1))
    .map(({ shown }) => shown);
}

function endMs({ reckoning }: CaseDeadline): number {
  return reckoning.kind === "none" ? Number.MAX_SAFE_INTEGER : endOf(reckoning.cautious);
}

function shownDeadline(
  deadline: CaseDeadline,
  { ofCase }: CaseState,
  book: RuleBook,
  now: number,
): AssessedDeadline {
  const { rule, trigger, decision, proceeding, reckoning, settledHow } = deadline;
  const shared = {
    ruleId: rule.id,
    packVersion: book.versionOf(rule),
    trigger,
    decision,
    proceeding,
    nature: rule.nature,
    settled: settledHow !== null,
    settledHow,
  };
  if (reckoning.kind === "none") {
    const zone = placesOf(rule, ofCase.zone).bodyZone;
    return { ...shared, ...NO_DAYS, zone };
  }
  const { cautious, later, assumed, dispute } = reckoning;
  return {
    ...shared,
    cautiousDay: lastDayText(cautious),
    cautiousAt: cautious.endsAt.toString(),
    laterDay: lastDayText(later),
    laterAt: later.endsAt.toString(),
    zone: cautious.zone,
    assumed,
    disputed: dispute !== null,
    hoursLeft: Math.floor((endOf(cautious) - now) / HOUR),
  };
}

const NO_DAYS = {
  cautiousDay: null,
  cautiousAt: null,
  laterDay: null,
  laterAt: null,
  assumed: false,
  disputed: false,
  hoursLeft: null,
} as const;

export function shownRemedy({ rule, proceeding, offeredBy, state, why }: RemedyNow): AssessedRemedy {
  return {
    ruleId: rule.id,
    state,
    why,
    suspensive: rule.suspensiveEffect,
    forum: rule.jurisdiction,
    offeredBy,
    proceeding,
    excludes: rule.mutuallyExclusiveWith ?? [],
  };
}

export function shownLane(
  proceeding: string,
  shield: Shield,
  reckoned: Pick<Lane, "points" | "level">,
): Lane {
  const { state, because, until } = shield;
  return {
    proceeding,
    shield: state,
    why: groundOf(shield),
    because,
    until: until !== null && Number.isFinite(until) ? isoMoment(until) : null,
    ...reckoned,
  };
}

function groundOf({ measure, filing }: Shield): Lane["why"] {
  if (measure) {
    const { id, kind, ruleId } = measure.measure.fact;
    return { kind: "measure", measureId: id, measureKind: kind, ruleId };
  }
  return filing
    ? { kind: "filing", filingId: filing.filing.fact.id, ruleId: filing.filing.fact.ruleId }
    : null;
}
