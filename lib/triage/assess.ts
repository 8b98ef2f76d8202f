import type { CaseFacts } from "../remedies/facts.ts";
import { isoMoment } from "../remedies/host-moments.ts";
import type { RuleBook } from "../remedies/rule-book.ts";
import type { Assessment } from "./assessment.ts";
import { caseState } from "./case-state.ts";
import { judge } from "./judge.ts";
import { nextChange } from "./next-change.ts";
import { shownDeadlines } from "./shown.ts";

/**
 * How near removal a person is at a moment, what stands in between in every proceeding, what can still be filed and until when,
 * what to ask and what to do. Only what was known by the moment counts. The same facts, rules and moment give the same answer.
 *
 * Law: the project's triage model, version 2; the weights are its own judgement. It orders a day's work and says when to wake
 * somebody. It never says whether a person deserves help.
 */
export function assess(facts: CaseFacts, rules: RuleBook, asOf: Temporal.Instant): Assessment {
  const now = asOf.epochMilliseconds;
  const state = caseState(facts, rules, now);
  const judged = judge(state, now);
  const change = nextChange(facts, rules, state, judged);
  return {
    ...judged.judgement,
    deadlines: shownDeadlines(state, rules, now),
    nextChangeAt: change === null ? null : isoMoment(change),
  };
}
