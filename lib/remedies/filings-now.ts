import type { FilingFact } from "./facts.ts";
import type { HostMoments } from "./host-moments.ts";
import { dayOf } from "./host-moments.ts";
import { isMoreThanRumour, latestById } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { Rule } from "./rule-schema.ts";

/** Something filed, as it stands. */
export interface FilingNow {
  fact: FilingFact;
  /** Null where no rule is named, or none has that id. */
  rule: Rule | null;
  /** Shown by a receipt or reported by counsel. What family, press or rumour tells settles nothing. */
  isProved: boolean;
  /** A decision that stands has ended it. */
  isDecided: boolean;
  /** When counsel last ticked that its stay stands, in milliseconds; null where nobody did. */
  confirmedAt: number | null;
  /** The day by which it had surely been lodged, `YYYY-MM-DD`. */
  lodgedBy: string;
}

/**
 * @param decided  ids of the filings that the decisions which stand have ended
 * @param findRule the rule of an id
 */
export function filingsNow(
  known: KnownFacts,
  decided: ReadonlySet<string>,
  findRule: (id: string) => Rule | null,
  moments: HostMoments,
): FilingNow[] {
  const ticks = known.of("filing_confirmed").filter(isMoreThanRumour);
  return [...latestById(known.of("filing")).values()].map((fact) => ({
    fact,
    rule: fact.ruleId === null ? null : findRule(fact.ruleId),
    isProved: fact.receipt || fact.grade === "a" || fact.grade === "b",
    isDecided: decided.has(fact.id),
    confirmedAt: latest(ticks.filter(({ filing }) => filing === fact.id).map(({ at }) => moments.ms(at))),
    lodgedBy: fact.lodgedOn ?? dayOf(fact.knownAt),
  }));
}

/** Whether lodging it stops a removal by law, or may: it must be asked where the stay comes on application. */
export function isSuspensive({ rule, fact, confirmedAt }: FilingNow): boolean {
  // What no rule knows, counsel may know.
  if (!rule) return confirmedAt !== null;
  if (rule.nature === "watch") return false;
  const { suspensiveEffect } = rule;
  if (suspensiveEffect === "on_application") return fact.stayAsked;
  return suspensiveEffect === "automatic" || suspensiveEffect === "depends";
}

/** The latest of some moments; null of none. */
export function latest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : Math.max(...moments);
}
