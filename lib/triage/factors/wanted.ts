import { inTime, standing } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";
import { byProceeding } from "./removal.ts";

const ENDED = ["refused", "withdrawn"];

/** An extradition request (F06), and being wanted (F07). */
export function wantedFactors(state: CaseState): FactorReading[] {
  const { known, moments, scored } = state;
  const requests = standing(inTime(known.of("extradition_request")), ({ status }) => !ENDED.includes(status));
  const asked = byProceeding(requests, state).flatMap(([proceeding, facts]) => {
    const evidence = evidenceOf(facts, moments);
    const extraditions = scored.filter(({ type }) => type === "extradition");
    // A request belongs to an extradition; while none is recorded it counts wherever the person may be sent out.
    if (proceeding !== null || extraditions.length === 0) return [present("F06", proceeding, 15, evidence)];
    return extraditions.map(({ id }) => present("F06", id, 15, evidence));
  });
  const notices = standing(inTime(known.of("wanted_notice")), ({ status }) => status === "active");
  return notices.length > 0 ? [...asked, present("F07", null, 15, evidenceOf(notices, moments))] : asked;
}
