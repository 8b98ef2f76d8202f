import { AsOf } from "../remedies/as-of.ts";
import { remediesNow } from "../remedies/remedies-now.ts";
import { noShield } from "../remedies/shields.ts";
import { askNow } from "./ask-now.ts";
import type { Assessment } from "./assessment.ts";
import { capOf, capped } from "./cap.ts";
import type { CaseState } from "./case-state.ts";
import { factorsOf } from "./factors/factors.ts";
import { lapsing } from "./factors/last-day.ts";
import { nextActions } from "./next-actions.ts";
import { raised, raisedTo } from "./raised.ts";
import { reckonLevel } from "./reckoning.ts";
import { reviewBy } from "./review.ts";
import { shownLane, shownRemedy } from "./shown.ts";

/** An assessment without its deadlines, which the hour does not change, and without its next change. */
export type Judgement = Omit<Assessment, "deadlines" | "nextChangeAt">;

/** A case at a moment, and the moment at which some answer of it changes. Both in milliseconds of the epoch. */
export interface Judged {
  judgement: Judgement;
  next: number;
}

export function judge(state: CaseState, at: number): Judged {
  const asOf = new AsOf(at);
  const judgement = state.removedBy.length > 0 ? afterRemoval(state, asOf) : beforeRemoval(state, asOf);
  return { judgement, next: asOf.next };
}

function beforeRemoval(state: CaseState, asOf: AsOf): Judgement {
  const due = lapsing(state, asOf);
  const reckoning = reckonLevel(state, factorsOf(state, due, asOf), asOf);
  const { factors, protections, triggers, lanes, shields, measures } = reckoning;
  const cap = capOf(state, measures, factors, triggers, asOf);
  const byPerson = raisedTo(state);
  const level = raised(capped(reckoning.level, cap), byPerson);
  const questions = askNow(state, factors, asOf);
  const hasOrder = factors.some((factor) => factor.code === "F01" && factor.state === "present");
  const remedies = remediesNow(state.calls, state, hasOrder, asOf);
  return {
    level,
    reckonedLevel: reckoning.level,
    cap,
    raisedTo: byPerson,
    triggers,
    factors,
    protections,
    lanes: state.scored.map(({ id }) => shownLane(id, shields.get(id)!, lanes.get(id)!)),
    remedies: remedies.map(shownRemedy),
    askNow: questions,
    nextActions: nextActions({ level, state, reckoning, lapsing: due, remedies, questions, asOf }),
    reviewBy: reviewBy(level, state, triggers, protections, asOf),
  };
}

/** A removal outranks everything: no trigger, no floor, no shield. What can still be filed goes on. */
function afterRemoval(state: CaseState, asOf: AsOf): Judgement {
  const level = "removed";
  const due = lapsing(state, asOf);
  const hasOrder = state.scored.some(({ order }) => (order?.inForce.length ?? 0) > 0);
  const remedies = remediesNow(state.calls, state, hasOrder, asOf);
  const shield = noShield("removed");
  return {
    level,
    reckonedLevel: level,
    cap: null,
    raisedTo: raisedTo(state),
    triggers: [],
    factors: [],
    protections: [],
    lanes: state.scored.map(({ id }) => shownLane(id, shield, { points: 0, level })),
    remedies: remedies.map(shownRemedy),
    askNow: [],
    nextActions: nextActions({
      level,
      state,
      reckoning: null,
      lapsing: due,
      remedies,
      questions: [],
      asOf,
    }),
    reviewBy: reviewBy(level, state, [], [], asOf),
  };
}
