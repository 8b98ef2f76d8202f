import { type AsOf, DAY } from "../../remedies/as-of.ts";
import { inTime, standing } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, type Ground, present, unknown } from "../evidence.ts";
import { servedBy } from "./custody.ts";
import { latestAnswer } from "./order.ts";

const DOCUMENT_LIFE = 90 * DAY;

/** A travel document or a consular interview (F05): ninety days, or until the document expires. */
export function documentFactors(state: CaseState, asOf: AsOf): FactorReading[] {
  const { known, moments } = state;
  const papers = standing(inTime(known.of("travel_document")), ({ status }) => status !== "cancelled");
  const valid = papers.filter(({ at, expires }) => {
    const isOld = asOf.past(moments.ms(at) + DOCUMENT_LIFE);
    const isExpired = expires !== null && asOf.reached(moments.ms(expires));
    return !isOld && !isExpired;
  });
  return byProceeding(valid, state).map(([proceeding, facts]) =>
    present("F05", proceeding, 20, evidenceOf(facts, moments, facts.at(-1)!.at)),
  );
}

/** A departure that is set (F08). */
export function departureFactors(state: CaseState): FactorReading[] {
  const { directions, known, moments } = state;
  if (directions.length > 0) {
    return byProceeding(directions, state).map(([proceeding, facts]) =>
      present("F08", proceeding, 40, evidenceOf(facts, moments)),
    );
  }
  if (known.of("removal_direction").length > 0) return [];
  const answer = latestAnswer(known.of("answer").filter(({ factor }) => factor === "F08"));
  if (!answer) return [unknown("F08", null)];
  if (answer.state === "absent") return [];
  return [present("F08", servedBy(answer.proceeding, state), 40, evidenceOf([answer], moments))];
}

/** Facts by the proceeding they serve; those that serve none which is scored count on every one. */
export function byProceeding<F extends Ground & { proceeding: string | null }>(
  facts: readonly F[],
  state: CaseState,
): [string | null, F[]][] {
  return [...Map.groupBy(facts, ({ proceeding }) => servedBy(proceeding, state))];
}
