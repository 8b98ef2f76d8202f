import type { CaseFacts } from "../remedies/facts.ts";
import type { RuleBook } from "../remedies/rule-book.ts";
import { type CaseState, caseState } from "./case-state.ts";
import { type Judged, type Judgement, judge } from "./judge.ts";
import { shownDeadlines } from "./shown.ts";

/**
 * The next moment at which the same facts give another assessment, in milliseconds; null where none does. Of every question about
 * time that was answered *not yet*, the moments are tried in turn: many change nothing that anybody sees.
 */
export function nextChange(facts: CaseFacts, book: RuleBook, now: CaseState, judged: Judged): number | null {
  let state = now;
  let next = Math.min(judged.next, state.known.nextKnownAt);
  while (Number.isFinite(next)) {
    // From here on a further fact is known.
    if (next >= state.known.nextKnownAt) {
      state = caseState(facts, book, next);
      if (isOther(now, state, book)) return next;
    }
    const later = judge(state, next);
    if (!isSame(judged.judgement, later.judgement)) return next;
    next = Math.min(later.next, state.known.nextKnownAt);
  }
  return null;
}

function isOther(before: CaseState, after: CaseState, book: RuleBook): boolean {
  const [a, b] = [before, after].map((state) => JSON.stringify(shownDeadlines(state, book, 0)));
  return a !== b;
}

function isSame(a: Judgement, b: Judgement): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
