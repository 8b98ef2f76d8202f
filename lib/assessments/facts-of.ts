import type { CaseFacts } from "../remedies/facts.ts";
import { hostZone } from "../time/host-zone.ts";
import { custodyFacts } from "./custody-facts.ts";
import { eventFacts } from "./event-facts.ts";
import { proceedingFacts } from "./proceeding-facts.ts";
import type { CaseOfFacts, FactRecord } from "./rows.ts";
import { type Dating, type Hindsight, inOrderOfReading } from "./when.ts";

/** How far and from which side the record is looked at; without it, everything that is known now. */
type Looking = { until?: string | null; hindsight?: Hindsight };

/**
 * The facts of a stored case, as the engine asks for them.
 *
 * @param looking `until` is the last day, `YYYY-MM-DD`, of which anything is known; what became known later of a fact that
 *   was known, such as a notice, is left out with it
 */
export function factsOf(ofCase: CaseOfFacts, record: FactRecord, looking: Looking = {}): CaseFacts {
  const zone = hostZone(ofCase.hostState);
  const dating: Dating = { zone, until: looking.until ?? null, hindsight: looking.hindsight ?? "known" };
  return {
    hostState: ofCase.hostState,
    originState: ofCase.fearedStates[0] ?? null,
    zone,
    hostIgnoredMeasures: ofCase.hasIgnoredMeasures,
    facts: inOrderOfReading([
      ...proceedingFacts(record, ofCase, dating),
      ...custodyFacts(record, dating),
      ...eventFacts(record, dating),
    ]),
  };
}
