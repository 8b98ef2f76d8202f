import { levelRank } from "../cases/level-rank.ts";
import type { ActionCode, Assessment, Lane, RiskLevel, TriggerCode } from "../triage/assessment.ts";

/** What is kept of an assessment for lists and timers: codes, ids and moments. */
export type StoredAssessment = {
  level: RiskLevel;
  level_rank: number;
  raised_to: RiskLevel | null;
  reckoned_level: RiskLevel;
  triggers: TriggerCode[];
  lanes: StoredLane[];
  questions: number;
  first_action: ActionCode | null;
  /** ISO moment at which the first shield falls that stands now; null where none does or none has an end. */
  shield_falls_at: string | null;
  review_by: string;
  next_change_at: string | null;
};

export type StoredLane = Pick<Lane, "proceeding" | "shield" | "because" | "until">;

/** What is kept of an assessment. */
export function storedOf(assessment: Assessment): StoredAssessment {
  const { level, reckonedLevel, raisedTo, triggers, lanes, askNow, nextActions } = assessment;
  return {
    level,
    level_rank: levelRank(level),
    raised_to: raisedTo,
    reckoned_level: reckonedLevel,
    triggers: triggers.map(({ code }) => code),
    lanes: lanes.map(({ proceeding, shield, because, until }) => ({ proceeding, shield, because, until })),
    questions: askNow.length,
    first_action: nextActions[0]?.code ?? null,
    shield_falls_at: firstFall(lanes),
    review_by: assessment.reviewBy,
    next_change_at: assessment.nextChangeAt,
  };
}

function firstFall(lanes: readonly Lane[]): string | null {
  const falls = lanes.flatMap(({ shield, until }) =>
    until !== null && (shield === "up" || shield === "thin") ? [until] : [],
  );
  return falls.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
}
