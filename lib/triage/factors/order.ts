import type { ScoredProceeding } from "../../remedies/case-record.ts";
import type { AnswerFact } from "../../remedies/facts.ts";
import { inTime, isMoreThanRumour } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present, unknown } from "../evidence.ts";

/**
 * An order that can be carried out (F01), one that cannot yet (F22), and proceedings that can end in one (F21), on each
 * proceeding that can end in removal. Where none is recorded, nobody knows whether there is one.
 */
export function orderFactors(state: CaseState): FactorReading[] {
  const proceedings = state.scored.filter(({ endsInRemoval }) => endsInRemoval);
  if (proceedings.length > 0) return proceedings.flatMap((proceeding) => ofProceeding(proceeding, state));
  return byAnswer(null, state) ?? [unknown("F01", null)];
}

function ofProceeding(proceeding: ScoredProceeding, state: CaseState): FactorReading[] {
  const { id, order, type } = proceeding;
  if (order) {
    const { inForce, orders } = order;
    const grounds = (inForce.length > 0 ? inForce : orders).map(({ fact }) => fact);
    const evidence = evidenceOf(grounds, state.moments);
    return inForce.length > 0 ? [present("F01", id, 30, evidence)] : [present("F22", id, 15, evidence)];
  }
  const answered = byAnswer(id, state);
  if (answered?.length) return answered;
  const open =
    type === "extradition" ? [] : [present("F21", id, 10, evidenceOf([proceeding.fact], state.moments))];
  return [...(answered ?? [unknown("F01", id)]), ...open];
}

/** F01 as somebody answered it: there, or not (an empty list); null where nobody did. */
function byAnswer(proceeding: string | null, state: CaseState): FactorReading[] | null {
  const answer = latestAnswer(
    state.known
      .of("answer")
      .filter((fact) => fact.factor === "F01" && (fact.proceeding ?? proceeding) === proceeding),
  );
  if (!answer) return null;
  if (answer.state === "absent") return [];
  return [present("F01", proceeding, 30, evidenceOf([answer], state.moments))];
}

/** The last answer; that all is well is not taken from a rumour. */
export function latestAnswer(answers: readonly AnswerFact[]): AnswerFact | null {
  const heard = answers.filter((answer) => answer.state === "present" || isMoreThanRumour(answer));
  return inTime(heard).at(-1) ?? null;
}
