import { isLodged } from "../proceedings/filing.ts";
import { type Match, matchesForDecision } from "../remedies/offers.ts";
import type { Reckoning } from "../remedies/reckon.ts";
import { type RemedyState, remedyState } from "../remedies/remedy-state.ts";
import type { Rule } from "../remedies/rule-schema.ts";
import { settlesWith } from "../remedies/settles.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type DeadlineDays, reckonIn, storedDays } from "./days.ts";
import { hasEnforceableOrder, isAfter } from "./enforceable-order.ts";
import { type CaseFacts, offerFacts, termFacts } from "./facts.ts";
import type { LawBook } from "./law/book.ts";
import type { DeadlineRow, TermDecision, TermFiling, TermRecord } from "./rows.ts";

/** A rule that a decision calls up, with its days, how it stands now, and the deadline that was started for it. */
export type Offer = {
  rule: Rule;
  standing: Match["standing"];
  why: Code<"offer_reason">[];
  reckoning: Reckoning;
  days: DeadlineDays;
  /** Null for a date to look at: that is no remedy. */
  remedy: RemedyState | null;
  /** The last one started for this rule and decision; null where none was. */
  deadline: DeadlineRow | null;
};

/** The law to go by, and the moment. */
export type Reading = { book: LawBook; now: Temporal.Instant };

/** Everything that can be filed against a decision, each with its days: the nearest first, what is closed last. */
export function offersOf(
  decision: TermDecision,
  record: TermRecord,
  ofCase: CaseFacts,
  { book, now }: Reading,
): Offer[] {
  const facts = termFacts(decision, record.notice, ofCase);
  const filed = record.filing.filter(({ status }) => isLodged(status));
  const allFiled = rulesOf(filed, book);
  const filedHere = rulesOf(
    filed.filter(({ decision_id }) => decision_id === decision.id),
    book,
  );
  const enforceableOrder = hasEnforceableOrder(record);
  return matchesForDecision(offerFacts(decision, ofCase), book.offered)
    .map((match): Offer => {
      const { rule } = match;
      const reckoning = reckonIn(rule, facts, ofCase, book);
      const deadline = startedFor(rule, decision, record.deadline);
      const settled = isSettled(deadline) || filedHere.some((other) => settlesWith(other, rule));
      const remedy =
        rule.nature === "watch"
          ? null
          : remedyState({
              match,
              reckoning,
              filed: allFiled,
              settled,
              enforceableOrder,
              hostZone: ofCase.zone,
              now,
            });
      return {
        rule,
        standing: match.standing,
        why: match.why,
        reckoning,
        days: storedDays(rule, reckoning, facts, ofCase),
        remedy,
        deadline,
      };
    })
    .toSorted(byUrgency);
}

/** Whether a person may still choose it: it was not started, and it is not closed by anything but its day. */
export function canBeChosen({ deadline, standing, remedy }: Offer): boolean {
  return (
    deadline === null &&
    standing !== "closed" &&
    (remedy?.state !== "closed" || remedy.why === "later_day_over")
  );
}

/** Terms of law come ticked: what nobody decided about had better run. */
export function isChosenAtFirst(offer: Offer): boolean {
  return canBeChosen(offer) && offer.rule.nature === "law";
}

/**
 * The decisions about whose terms nobody has chosen yet: there is something to choose, nothing was started or filed, and
 * no later decision stands in the same proceeding. Until somebody chooses, their earliest day counts as the case's.
 */
export function isWaitingForChoice(decision: TermDecision, record: TermRecord): boolean {
  const isOfIt = (entry: { decision_id: string | null }) => entry.decision_id === decision.id;
  if (record.deadline.some(isOfIt) || record.filing.some(isOfIt)) return false;
  return !record.decision.some(
    (other) => other.proceeding_id === decision.proceeding_id && isAfter(other, decision),
  );
}

function startedFor(rule: Rule, { id }: TermDecision, deadlines: readonly DeadlineRow[]): DeadlineRow | null {
  return deadlines.findLast(({ decision_id, rule_id }) => decision_id === id && rule_id === rule.id) ?? null;
}

function isSettled(deadline: DeadlineRow | null): boolean {
  return deadline !== null && deadline.settled_how !== null;
}

function rulesOf(filings: readonly TermFiling[], book: LawBook): Rule[] {
  return filings.flatMap(({ rule_id }) => (rule_id === null ? [] : (book.find(rule_id) ?? [])));
}

const NATURES: readonly Code<"rule_nature">[] = ["law", "working", "watch"];

function byUrgency(a: Offer, b: Offer): number {
  const closed = (offer: Offer) =>
    Number(offer.remedy?.state === "closed" && offer.remedy.why !== "later_day_over");
  const nature = (offer: Offer) => NATURES.indexOf(offer.rule.nature);
  // What has no fixed term is to be done at once, so it stands before what has a day.
  const day = (offer: Offer) => offer.days.cautious_at ?? (offer.days.start_kind === "removal" ? "9999" : "");
  return closed(a) - closed(b) || nature(a) - nature(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
}
