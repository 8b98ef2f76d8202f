import { type AsOf, DAY } from "../remedies/as-of.ts";
import {
  type FilingStanding,
  filingsOn,
  type MeasureStanding,
  measuresOn,
  type Shield,
  shieldOf,
} from "../remedies/shields.ts";
import type { FactorReading, ProtectionReading, RiskLevel, TriggerReading } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { noStayFactors } from "./factors/factors.ts";
import { levelOfPoints, pointsOf, rank, reckonedLevel } from "./level.ts";
import { filingProtection, judgedProtections, measureProtection } from "./protections.ts";
import { triggersOf } from "./triggers.ts";

/** How near removal is, before the cap and before what a person says. */
export interface Reckoning {
  level: RiskLevel;
  lanes: ReadonlyMap<string, { points: number; level: RiskLevel }>;
  shields: ReadonlyMap<string, Shield>;
  measures: ReadonlyMap<string, readonly MeasureStanding[]>;
  factors: readonly FactorReading[];
  protections: readonly ProtectionReading[];
  triggers: readonly TriggerReading[];
}

const SHORT_LIFE = DAY;
const LONG_LIFE = 7 * DAY;

/**
 * The level by points, triggers and floors. First without any measure: that level says how long one counts before somebody has
 * to confirm it again, a day at critical or above, else a week.
 *
 * @param factors every factor but F02
 */
export function reckonLevel(state: CaseState, factors: readonly FactorReading[], asOf: AsOf): Reckoning {
  const bare = reckoned(state, factors, null, asOf);
  if (state.measures.length === 0) return bare;
  const life = rank(bare.level) >= rank("critical") ? SHORT_LIFE : LONG_LIFE;
  return reckoned(state, factors, life, asOf);
}

function reckoned(
  state: CaseState,
  others: readonly FactorReading[],
  life: number | null,
  asOf: AsOf,
): Reckoning {
  const measures = new Map<string, MeasureStanding[]>();
  const filings = new Map<string, FilingStanding[]>();
  const shields = new Map<string, Shield>();
  const stayed = new Set<string>();
  for (const proceeding of state.scored) {
    const { id } = proceeding;
    const binding = life === null ? [] : measuresOn(id, state, life, asOf);
    const lodged = filingsOn(id, state, asOf);
    measures.set(id, binding);
    filings.set(id, lodged);
    shields.set(id, shieldOf(proceeding, binding, lodged, state, asOf));
    if ([...binding, ...lodged].some(({ isConfirmedStay }) => isConfirmedStay)) stayed.add(id);
  }
  const factors = inOrder([...others, ...noStayFactors(others, shields)]);
  const protections = [
    ...[...measures].flatMap(([id, standing]) => standing.map((one) => measureProtection(id, one, state))),
    ...[...filings].flatMap(([id, standing]) => standing.flatMap((one) => filingProtection(id, one, state))),
    ...judgedProtections(state, others, asOf),
  ];
  const triggers = triggersOf({ state, factors, stayed, asOf });
  const lanes = new Map(
    state.scored.map(({ id }) => {
      const points = pointsOf(id, factors, protections);
      return [id, { points, level: levelOfPoints(points) }];
    }),
  );
  return {
    level: reckonedLevel(lanes.values(), triggers),
    lanes,
    shields,
    measures,
    factors,
    protections,
    triggers,
  };
}

function inOrder(factors: FactorReading[]): FactorReading[] {
  return factors.sort((a, b) => (a.code === b.code ? 0 : a.code < b.code ? -1 : 1));
}
