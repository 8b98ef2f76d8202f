import type { Code } from "../vocabulary/codes.ts";
import type { AsOf } from "./as-of.ts";
import { type CaseDeadline, isRemedy } from "./case-deadlines.ts";
import type { CaseRecord } from "./case-record.ts";
import { isInternationalBody } from "./jurisdiction.ts";
import { type RemedyState, remedyStateAt } from "./remedy-state.ts";
import type { Rule } from "./rule-schema.ts";

/** A remedy at a moment: at home one for each proceeding, and one at each body above the states. */
export interface RemedyNow extends RemedyState {
  rule: Rule;
  proceeding: string | null;
  /** The facts that call it up. */
  offeredBy: readonly string[];
}

/** The calls for one remedy in one place; which of them is the most urgent depends on the hour. */
export interface RemedyCalls {
  rule: Rule;
  proceeding: string | null;
  deadlines: CaseDeadline[];
}

/** What can be filed, by rule and proceeding. Watch dates are no remedies. */
export function remedyCalls(deadlines: readonly CaseDeadline[]): RemedyCalls[] {
  const calls = new Map<string, RemedyCalls>();
  for (const deadline of deadlines) {
    const { rule } = deadline;
    if (!isRemedy(rule)) continue;
    const proceeding = isInternationalBody(rule.jurisdiction) ? null : deadline.proceeding;
    const key = `${rule.id} ${proceeding ?? ""}`;
    const held = calls.get(key);
    if (held) held.deadlines.push(deadline);
    else calls.set(key, { rule, proceeding, deadlines: [deadline] });
  }
  return [...calls.values()];
}

const URGENCY: readonly Code<"remedy_status">[] = ["file_now", "check", "open", "closed"];

/**
 * How each remedy stands: of several calls for one, as the most urgent of them does.
 *
 * @param enforceableOrder an order that can be carried out stands, though no date of removal may be known
 */
export function remediesNow(
  calls: readonly RemedyCalls[],
  record: CaseRecord,
  enforceableOrder: boolean,
  asOf: AsOf,
): RemedyNow[] {
  const filed = filedRules(record);
  const reached = (moment: number) => asOf.reached(moment);
  return calls.map(({ rule, proceeding, deadlines }) => {
    let best: RemedyState | null = null;
    for (const { match, reckoning, settledHow } of deadlines) {
      const state = remedyStateAt(
        {
          match,
          reckoning,
          filed,
          settled: settledHow !== null,
          enforceableOrder,
          hostZone: record.ofCase.zone,
        },
        reached,
      );
      if (best === null || URGENCY.indexOf(state.state) < URGENCY.indexOf(best.state)) best = state;
    }
    return { rule, proceeding, offeredBy: deadlines.map(({ trigger }) => trigger), ...best! };
  });
}

/** The rules of what has surely been filed: a rumour of a complaint closes no other body. */
export function filedRules({ filings }: CaseRecord): Rule[] {
  return filings.flatMap(({ rule, isProved }) => (rule && isProved ? [rule] : []));
}
