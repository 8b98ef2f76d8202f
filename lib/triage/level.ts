import { codesOf } from "../vocabulary/codes.ts";
import type { FactorReading, ProtectionReading, RiskLevel, TriggerReading } from "./assessment.ts";

/** The place of a level in the order of the list; a higher one is worse. */
export function rank(level: RiskLevel): number {
  return codesOf("risk_level").indexOf(level);
}

export function worst(levels: Iterable<RiskLevel>): RiskLevel {
  let found: RiskLevel = "watch";
  for (const level of levels) if (rank(level) > rank(found)) found = level;
  return found;
}

/** By points alone, which stop at critical: only a trigger says that removal is imminent. */
export function levelOfPoints(points: number): RiskLevel {
  if (points >= 65) return "critical";
  if (points >= 40) return "high";
  return points >= 15 ? "elevated" : "watch";
}

/** By points of the proceedings and by what matches, before any cap. */
export function reckonedLevel(
  lanes: Iterable<{ level: RiskLevel }>,
  triggers: readonly TriggerReading[],
): RiskLevel {
  return worst([...[...lanes].map(({ level }) => level), ...triggers.map(({ level }) => level)]);
}

/**
 * The points of one proceeding: its own factors and those of the person, less its protections; never below zero. One code counts
 * once, the strongest.
 */
export function pointsOf(
  proceeding: string,
  factors: readonly FactorReading[],
  protections: readonly ProtectionReading[],
): number {
  const danger = strongest(proceeding, factors, Math.max);
  const shelter = strongest(proceeding, protections, Math.min);
  return Math.max(0, danger + shelter);
}

function strongest(
  proceeding: string,
  readings: readonly { code: string; proceeding: string | null; points: number }[],
  of: (a: number, b: number) => number,
): number {
  const byCode = new Map<string, number>();
  for (const reading of readings) {
    if (reading.proceeding !== null && reading.proceeding !== proceeding) continue;
    byCode.set(reading.code, of(byCode.get(reading.code) ?? 0, reading.points));
  }
  let sum = 0;
  for (const points of byCode.values()) sum += points;
  return sum;
}
