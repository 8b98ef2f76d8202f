import type { AsOf } from "../../remedies/as-of.ts";
import type { CaseDeadline } from "../../remedies/case-deadlines.ts";
import type { Shield } from "../../remedies/shields.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { present, unknown } from "../evidence.ts";
import { contactFactors } from "./contact.ts";
import { custodyFactors, treatmentFactors } from "./custody.ts";
import { judgedFactors } from "./judged.ts";
import { lastDayFactors } from "./last-day.ts";
import { orderFactors } from "./order.ts";
import { refusalFactors } from "./refusal.ts";
import { departureFactors, documentFactors } from "./removal.ts";
import { rushedFactors } from "./rushed.ts";
import { wantedFactors } from "./wanted.ts";

/** Every factor but F02, which follows from the shields. */
export function factorsOf(state: CaseState, lapsing: readonly CaseDeadline[], asOf: AsOf): FactorReading[] {
  return [
    ...orderFactors(state),
    ...custodyFactors(state),
    ...documentFactors(state, asOf),
    ...wantedFactors(state),
    ...departureFactors(state),
    ...rushedFactors(state, asOf),
    ...treatmentFactors(state),
    ...contactFactors(state, asOf),
    ...judgedFactors(state, asOf),
    ...refusalFactors(state),
    ...lastDayFactors(lapsing, state),
  ];
}

/** No stay on the proceeding of an order that can be carried out (F02); unknown where nobody knows of the order. */
export function noStayFactors(
  factors: readonly FactorReading[],
  shields: ReadonlyMap<string, Shield>,
): FactorReading[] {
  return factors.flatMap(({ code, state, proceeding, evidence }) => {
    if (code !== "F01") return [];
    if (state === "unknown") return [unknown("F02", proceeding)];
    const shield = proceeding === null ? "none" : (shields.get(proceeding)?.state ?? "none");
    return shield === "none" || shield === "unconfirmed" ? [present("F02", proceeding, 20, evidence)] : [];
  });
}
