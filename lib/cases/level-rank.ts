import type { Code } from "../vocabulary/codes.ts";

const RANKS: Record<Code<"risk_level">, number> = {
  removed: 6,
  imminent: 5,
  critical: 4,
  high: 3,
  elevated: 2,
  watch: 1,
};

/** The place of a level among levels, for lists; "not assessed" is 0 and says nothing of the danger. */
export function levelRank(level: Code<"risk_level"> | null): number {
  return level === null ? 0 : RANKS[level];
}
