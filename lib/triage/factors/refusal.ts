import { sinceLastSuccess } from "../../remedies/decisions-now.ts";
import { isAsylum } from "../../remedies/proceedings-now.ts";
import type { Code } from "../../vocabulary/codes.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";

/** Outcomes by which protection is refused, or ended. */
const REFUSED: readonly Code<"decision_outcome">[] = [
  "refused_unfounded",
  "refused_manifestly_unfounded",
  "refused_unspecified",
  "inadmissible_safe_third_country",
  "inadmissible_first_country",
  "inadmissible_repeat",
  "explicitly_withdrawn",
  "implicitly_withdrawn",
  "excluded_1f",
  "ceased",
  "cancelled",
  "revoked",
];

/** Protection refused (F14), and an appeal lost while a further level exists (F15), on the asylum claim. */
export function refusalFactors({ proceedings, decisions, moments }: CaseState): FactorReading[] {
  return [...proceedings.values()].filter(isAsylum).flatMap(({ id }) => {
    const standing = sinceLastSuccess(decisions.get(id) ?? []);
    const refusals = standing.filter(({ outcome }) => REFUSED.includes(outcome));
    const lost = standing.filter(
      ({ outcome, finality }) => outcome === "appeal_dismissed" && finality !== "final",
    );
    return [
      ...(refusals.length > 0 ? [present("F14", id, 10, evidenceOf(refusals.map(fact), moments))] : []),
      ...(lost.length > 0 ? [present("F15", id, 10, evidenceOf(lost.map(fact), moments))] : []),
    ];
  });
}

function fact<F>(decision: { fact: F }): F {
  return decision.fact;
}
