import { type AsOf, HOUR } from "../../remedies/as-of.ts";
import type { CaseDeadline } from "../../remedies/case-deadlines.ts";
import { isInternationalBody } from "../../remedies/jurisdiction.ts";
import { filedRules } from "../../remedies/remedies-now.ts";
import { endOf } from "../../remedies/remedy-state.ts";
import { excludes } from "../../remedies/settles.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";

const BEFORE_THE_END = 72 * HOUR;

/** The terms of law that are about to run out with nothing filed: until the later possible day is over. */
export function lapsing(state: CaseState, asOf: AsOf): CaseDeadline[] {
  const filed = filedRules(state);
  return state.deadlines.filter(({ rule, match, reckoning, settledHow }) => {
    if (rule.nature !== "law" || match.standing === "closed" || settledHow !== null) return false;
    if (reckoning.kind === "none" || filed.some((other) => excludes(other, rule))) return false;
    return asOf.reached(endOf(reckoning.cautious) - BEFORE_THE_END) && !asOf.reached(endOf(reckoning.later));
  });
}

/** A last day that lapses with nothing filed (F16). One of detention review or of a body above the states adds no points. */
export function lastDayFactors(deadlines: readonly CaseDeadline[], state: CaseState): FactorReading[] {
  const { ofCase, moments } = state;
  return [...Map.groupBy(deadlines, scoredOn(state))].map(([proceeding, found]) => {
    const triggers = new Set(found.map(({ trigger }) => trigger));
    const grounds = ofCase.facts.filter(({ id }) => triggers.has(id));
    return present("F16", proceeding, proceeding === null ? 0 : 15, evidenceOf(grounds, moments));
  });
}

function scoredOn({ scored }: CaseState) {
  return ({ rule, proceeding }: CaseDeadline): string | null => {
    if (isInternationalBody(rule.jurisdiction)) return null;
    return scored.some(({ id }) => id === proceeding) ? proceeding : null;
  };
}
