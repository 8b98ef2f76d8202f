import { inTime, standing } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present, unknown } from "../evidence.ts";
import { latestAnswer } from "./order.ts";

/** In custody (F03), moved towards removal (F04), held without a ground (F19). */
export function custodyFactors(state: CaseState): FactorReading[] {
  const { custody, moments } = state;
  if (!custody.held) return [];
  const held = present("F03", null, 20, evidenceOf(custody.since, moments));
  return [held, ...movedTowardsRemoval(state), ...withoutGround(state)];
}

function movedTowardsRemoval(state: CaseState): FactorReading[] {
  const { custody, moments, known } = state;
  const moves = custody.towardsRemoval;
  if (moves.length > 0) {
    const serves = moves.findLast(({ proceeding }) => proceeding !== null)?.proceeding ?? null;
    return [present("F04", servedBy(serves, state), 35, evidenceOf(moves, moments))];
  }
  // A removal carried out by rumour is no removal; it is heard as a move towards one.
  const last = inTime(known.of("removal_direction")).at(-1);
  if (last?.status === "carried_out" && last.grade === "d") {
    return [present("F04", servedBy(last.proceeding, state), 35, evidenceOf([last], moments))];
  }
  const since = custody.lastMoveAt === null ? Number.NEGATIVE_INFINITY : moments.ms(custody.lastMoveAt);
  const answer = latestAnswer(
    known.of("answer").filter(({ factor, at }) => factor === "F04" && moments.ms(at) >= since),
  );
  if (!answer) return [unknown("F04", null)];
  if (answer.state === "absent") return [];
  return [present("F04", servedBy(answer.proceeding, state), 35, evidenceOf([answer], moments))];
}

function withoutGround({ custody, moments }: CaseState): FactorReading[] {
  const last = custody.since.findLast(({ event }) => event !== "release");
  if (!last || (last.legalBasis !== "none_shown" && last.acknowledged)) return [];
  return [present("F19", null, 15, evidenceOf([last], moments))];
}

/** What counsel and the person themself were put through: access refused (F10), a form signed under pressure (F20). */
export function treatmentFactors({ known, moments }: CaseState): FactorReading[] {
  const counsel = known.of("access").filter(({ who }) => who === "counsel");
  const refused = standing(inTime(counsel), ({ state }) => {
    if (state === "refused") return true;
    // A limited meeting is no private one, and what nobody knows clears nothing.
    return state === "allowed" || state === "not_wanted" ? false : null;
  });
  const forms = standing(inTime(known.of("consent_form")), ({ pressured, revoked }) => pressured && !revoked);
  return [
    ...(refused.length > 0 ? [present("F10", null, 15, evidenceOf(refused, moments))] : []),
    ...(forms.length > 0 ? [present("F20", null, 20, evidenceOf(forms, moments))] : []),
  ];
}

/** The proceeding that a thing serves, if it has points of its own; else null, and it counts on every one. */
export function servedBy(proceeding: string | null, { scored }: CaseState): string | null {
  return scored.some(({ id }) => id === proceeding) ? proceeding : null;
}
