import "server-only";
import { raiseByRule } from "../alerts/raise-by-rule.ts";
import { isRuleOn } from "../alerts/rules.ts";
import type { Reassessed } from "../assessments/refresh.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import { firingRules } from "./firing-rules.ts";

/**
 * Raises what the rules of the program demand of cases that were just assessed, whether somebody changed them or time did. In the same
 * unit of work as the assessment: what was seen once is not seen again. Rules that the organisation has switched off see nothing.
 */
export async function raiseByRules(tx: Tx, cases: readonly Reassessed[]): Promise<void> {
  const now = clock(tx);
  for (const change of cases) {
    const of = { orgId: unitOf(tx).orgId, caseId: change.caseId, actorId: unitOf(tx).userId };
    for (const cause of firingRules(now, change)) {
      if (!(await isRuleOn(tx, cause.rule))) continue;
      await raiseByRule(tx, of, cause, todayIn(hostZone(change.ofCase.hostState), now).toString());
    }
  }
}
