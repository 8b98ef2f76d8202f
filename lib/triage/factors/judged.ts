import { type AsOf, DAY } from "../../remedies/as-of.ts";
import type { FactorFact } from "../../remedies/facts.ts";
import { inTime, standing } from "../../remedies/in-time.ts";
import type { FactorCode, FactorReading, ProtectionCode } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";
import { servedBy } from "./custody.ts";

type Judged = Extract<FactorCode, "F12" | "F13" | "F17" | "F18" | "F23" | "F24">;

/** The factors that need a person's judgement, with their points; those that fade, after how long. */
const JUDGED: Readonly<Record<Judged, { points: number; endsAfter?: number }>> = {
  F12: { points: 15 },
  F13: { points: 10 },
  F17: { points: 10 },
  F18: { points: 10 },
  F23: { points: 10, endsAfter: 14 * DAY },
  F24: { points: 5, endsAfter: 30 * DAY },
};

const FADES_AFTER = 180 * DAY;
const FADED_POINTS = 5;
export const ACCEPTANCE_LIFE = 30 * DAY;

/** A state's special interest, a carve-out, an onward departure, an earlier attempt, a switch of track, pressure: as somebody judged. */
export function judgedFactors(state: CaseState, asOf: AsOf): FactorReading[] {
  return (Object.keys(JUDGED) as Judged[]).flatMap((code) => {
    const judged = code === "F17" ? scheduledOnward(state, asOf) : judgedAs(code, state);
    const facts = judged.filter((fact) => !isOver(code, fact, state, asOf));
    return code === "F23" ? switches(facts, state) : ofPerson(code, facts, state, asOf);
  });
}

/** The facts by which a factor or a protection stands as judged. */
export function judgedAs(code: Judged | ProtectionCode, { known }: CaseState): FactorFact[] {
  const told = known.of("factor").filter((fact) => fact.code === code);
  return standing(inTime(told), (fact) => fact.state === "present");
}

/** Another state's acceptance (P05) says that a departure is being arranged, unless somebody has judged that itself. */
function scheduledOnward(state: CaseState, asOf: AsOf): FactorFact[] {
  const isJudged = state.known.of("factor").some(({ code }) => code === "F17");
  return isJudged ? judgedAs("F17", state) : alive("P05", ACCEPTANCE_LIFE, state, asOf);
}

/** The facts of a judged protection that have not run out. @param life in milliseconds */
export function alive(code: ProtectionCode, life: number, state: CaseState, asOf: AsOf): FactorFact[] {
  return judgedAs(code, state).filter(({ at }) => !asOf.past(state.moments.ms(at) + life));
}

function isOver(code: Judged, { at }: FactorFact, { moments }: CaseState, asOf: AsOf): boolean {
  const { endsAfter } = JUDGED[code];
  return endsAfter !== undefined && asOf.past(moments.ms(at) + endsAfter);
}

function ofPerson(code: Judged, facts: FactorFact[], { moments }: CaseState, asOf: AsOf): FactorReading[] {
  const last = facts.at(-1);
  if (!last) return [];
  const hasFaded = code === "F18" && asOf.past(moments.ms(last.at) + FADES_AFTER);
  const points = hasFaded ? FADED_POINTS : JUDGED[code].points;
  return [present(code, null, points, evidenceOf(facts, moments, last.at))];
}

function switches(facts: FactorFact[], state: CaseState): FactorReading[] {
  return [...Map.groupBy(facts, ({ proceeding }) => servedBy(proceeding, state))].map(([proceeding, found]) =>
    present("F23", proceeding, JUDGED.F23.points, evidenceOf(found, state.moments, found.at(-1)!.at)),
  );
}
