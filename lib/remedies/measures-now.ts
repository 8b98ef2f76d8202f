import type { Code } from "../vocabulary/codes.ts";
import type { MeasureFact } from "./facts.ts";
import { latest } from "./filings-now.ts";
import type { HostMoments } from "./host-moments.ts";
import { isMoreThanRumour, latestById } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { Rule } from "./rule-schema.ts";

/** An interim measure or a stay that nobody has lifted. */
export interface MeasureNow {
  fact: MeasureFact;
  servedOn: ReadonlySet<Code<"served_on">>;
  /** From which its life is counted, in milliseconds: it was indicated, or last confirmed or served. */
  renewedAt: number;
  /** Its own end, in milliseconds; `Infinity` where it has none. */
  endsAt: number;
  /** It rests on a rule that is to be checked, or on a rumour, and nobody has confirmed it: it earns nothing. */
  isUnverified: boolean;
  /** The facts by which the authorities show that they will not comply. */
  disregarded: readonly { id: string; grade: Code<"evidence_grade">; at: string; inferred: boolean }[];
}

export function measuresNow(
  known: KnownFacts,
  findRule: (id: string) => Rule | null,
  moments: HostMoments,
): MeasureNow[] {
  const lifted = new Set(known.of("measure_lifted").map(({ measure }) => measure));
  const served = known.of("measure_served").filter(isMoreThanRumour);
  const confirmed = known.of("measure_confirmed").filter(isMoreThanRumour);
  return [...latestById(known.of("measure")).values()]
    .filter(({ id }) => !lifted.has(id))
    .map((fact): MeasureNow => {
      const ofIt = (entry: { measure: string }) => entry.measure === fact.id;
      const [servings, confirmings] = [served.filter(ofIt), confirmed.filter(ofIt)];
      const renewals = [fact, ...servings, ...confirmings].map(({ at }) => moments.ms(at));
      const isDoubtful =
        fact.grade === "d" || (fact.ruleId !== null && findRule(fact.ruleId)?.verify === true);
      return {
        fact,
        servedOn: new Set([...fact.servedOn, ...servings.flatMap((serving) => serving.servedOn)]),
        renewedAt: latest(renewals)!,
        endsAt: fact.endsOn === null ? Number.POSITIVE_INFINITY : moments.ms(fact.endsOn),
        isUnverified: isDoubtful && confirmings.length === 0,
        disregarded: known.of("measure_disregarded").filter(ofIt),
      };
    });
}
