import { type AsOf, DAY } from "../../remedies/as-of.ts";
import { latestById } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";

const COUNTS_FOR = 14 * DAY;

/** A hearing brought forward, rushed or heard without counsel (F09), for fourteen days. */
export function rushedFactors({ known, moments }: CaseState, asOf: AsOf): FactorReading[] {
  const flagged = [
    ...latestById(known.of("decision")).values(),
    ...latestById(known.of("hearing")).values(),
  ].filter(({ flags, at }) => flags.length > 0 && !asOf.past(moments.ms(at) + COUNTS_FOR));
  return [...Map.groupBy(flagged, ({ proceeding }) => proceeding)].map(([proceeding, facts]) =>
    present("F09", proceeding, 10, evidenceOf(facts, moments)),
  );
}
