import { inTime } from "../remedies/in-time.ts";
import type { RiskLevel } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { worst } from "./level.ts";

/** The level to which a person raised the case and that nobody has lowered again; null where nobody did. */
export function raisedTo({ known }: CaseState): RiskLevel | null {
  const last = inTime(known.of("level_raised")).at(-1);
  return last && !last.lowered ? last.level : null;
}

/** A person may raise a level at once; what is reckoned is never lowered by a word. */
export function raised(level: RiskLevel, to: RiskLevel | null): RiskLevel {
  return to === null ? level : worst([level, to]);
}
