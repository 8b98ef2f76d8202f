import { type AsOf, DAY, HOUR } from "../remedies/as-of.ts";
import { isoMoment } from "../remedies/host-moments.ts";
import type { FactorReading, Question, QuestionCode } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { departures, isUnstopped } from "./departures.ts";

const ANSWER_DUE = 48 * HOUR;
const CARVE_OUT_REVIEW = 365 * DAY;

/** What nobody knows and somebody should ask: unknown factors, a departure whose time is over, a carve-out judged long ago. */
export function askNow(state: CaseState, factors: readonly FactorReading[], asOf: AsOf): Question[] {
  const open = factors
    .filter((factor) => factor.state === "unknown")
    .map(
      ({ code, proceeding }): Question => ({ code: code as QuestionCode, proceeding, overdueSince: null }),
    );
  return [...carriedOut(state, asOf), ...open, ...carveOut(factors, asOf)];
}

/** After the hour of departure: was it carried out? It decides nothing else when the answer is overdue. */
function carriedOut(state: CaseState, asOf: AsOf): Question[] {
  return departures(state).flatMap(({ fact, at }): Question[] => {
    if (!asOf.reached(at) || !isUnstopped(at, state, asOf)) return [];
    const due = at + ANSWER_DUE;
    const overdueSince = asOf.reached(due) ? isoMoment(due) : null;
    return [{ code: "F08_carried_out", proceeding: fact.proceeding, overdueSince }];
  });
}

function carveOut(factors: readonly FactorReading[], asOf: AsOf): Question[] {
  return factors.flatMap(({ code, evidence }): Question[] => {
    if (code !== "F13" || evidence.since === null) return [];
    const due = Temporal.Instant.from(evidence.since).epochMilliseconds + CARVE_OUT_REVIEW;
    return asOf.past(due) ? [{ code: "F13_review", proceeding: null, overdueSince: isoMoment(due) }] : [];
  });
}
