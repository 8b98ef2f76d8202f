import { type AsOf, DAY } from "../remedies/as-of.ts";
import type { MeasureStanding } from "../remedies/shields.ts";
import type { Assessment, FactorReading, RiskLevel, TriggerReading } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { rank } from "./level.ts";

/**
 * The level that is not exceeded while every scored proceeding has a measure that is a confirmed stay and was confirmed within
 * the last 24 hours: high for who is held, else elevated. Null where that is not so, or where something voids it: a departure
 * or a disregarded measure, a switch of track, a host state that has ignored measures before.
 */
export function capOf(
  state: CaseState,
  measures: ReadonlyMap<string, readonly MeasureStanding[]>,
  factors: readonly FactorReading[],
  triggers: readonly TriggerReading[],
  asOf: AsOf,
): Assessment["cap"] {
  const { scored, ofCase, custody } = state;
  if (scored.length === 0 || ofCase.hostIgnoredMeasures) return null;
  if (triggers.some(({ code }) => code === "I1" || code === "I5")) return null;
  if (factors.some((factor) => isSwitch(factor, state))) return null;
  const isStayed = scored.every(({ id }) => measures.get(id)?.some((standing) => isFresh(standing, asOf)));
  if (!isStayed) return null;
  return custody.held ? "high" : "elevated";
}

export function capped(level: RiskLevel, cap: Assessment["cap"]): RiskLevel {
  return cap !== null && rank(level) > rank(cap) ? cap : level;
}

function isSwitch({ code, state, proceeding }: FactorReading, { scored }: CaseState): boolean {
  if (code !== "F23" || state !== "present") return false;
  return proceeding === null || scored.some(({ id }) => id === proceeding);
}

function isFresh({ isConfirmedStay, measure }: MeasureStanding, asOf: AsOf): boolean {
  return isConfirmedStay && !asOf.past(measure.renewedAt + DAY);
}
