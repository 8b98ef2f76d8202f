import type { CaseFacts, Fact, FactBase, FactType } from "../remedies/facts.ts";
import { assess } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { shippedRuleBook } from "./rule-book.ts";

type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>;
type Fields<Type extends FactType> = Omit<FactOf<Type>, keyof FactBase | "type">;

/** A fact of each kind that says the least it can. */
const PLAIN: { [Type in FactType]: Fields<Type> } = {
  arrival: { irregular: true },
  custody: {
    event: "arrest",
    custodyType: "police_holding",
    holder: "police",
    placeKind: null,
    purpose: "unknown",
    proceeding: null,
    legalBasis: "shown",
    acknowledged: true,
    seenByPerson: false,
  },
  proceeding: { proceedingType: "criminal_expulsion", canEndInRemoval: true, lodgedOn: null },
  proceeding_stage: { proceeding: "expulsion", proceedingType: "criminal_expulsion" },
  proceeding_closed: { proceeding: "expulsion" },
  decision: {
    proceeding: "expulsion",
    proceedingType: null,
    procedure: null,
    outcome: "expulsion_ordered",
    decidedOn: "2026-11-02",
    finality: "final",
    notices: [],
    decides: [],
    flags: [],
  },
  decision_set_aside: { decision: "order" },
  filing: {
    ruleId: "KZ-REM-CRIM-15D",
    proceeding: "expulsion",
    against: "order",
    lodgedOn: "2026-11-10",
    receipt: true,
    stayAsked: false,
  },
  filing_confirmed: { filing: "appeal" },
  not_filing: { ruleId: "KZ-REM-CRIM-15D", against: null },
  measure: { kind: "court_stay", ruleId: null, binds: ["expulsion"], servedOn: ["police"], endsOn: null },
  measure_served: { measure: "stay", servedOn: ["police"] },
  measure_confirmed: { measure: "stay" },
  measure_lifted: { measure: "stay" },
  measure_disregarded: { measure: "stay" },
  hearing: {
    proceeding: "expulsion",
    heldAt: "2026-11-22T10:00",
    status: "set",
    canMakeEnforceable: true,
    flags: [],
  },
  wanted_notice: { status: "active" },
  extradition_request: { proceeding: "extradition", status: "pending" },
  travel_document: { proceeding: null, status: "issued", expires: null },
  removal_direction: { proceeding: null, departsAt: "2026-11-25T10:00", status: "set" },
  contact: { event: "contact_lost", safeWord: false },
  access: { who: "counsel", state: "refused" },
  taken: { acknowledged: false },
  consent_form: { pressured: true, revoked: false },
  trigger_event: { event: "boarded" },
  factor: { code: "F12", proceeding: null, state: "present" },
  answer: { factor: "F01", proceeding: null, state: "absent" },
  level_raised: { level: "imminent", lowered: false },
};

/** When the facts of these tests happen where nothing else is said: a Friday. */
export const THEN = "2026-11-20T10:00";

/** A fact of a kind, by an official statement, known when it happened. */
export function fact<Type extends FactType>(
  type: Type,
  given: Partial<FactOf<Type>> & { id?: string } = {},
): FactOf<Type> {
  const at = given.at ?? THEN;
  const base = { id: type, type, at, knownAt: at, grade: "b", inferred: false, ...PLAIN[type] };
  return { ...base, ...given } as unknown as FactOf<Type>;
}

/** Somebody in Kazakhstan whom Russia wants back. */
export function aCase(facts: readonly Fact[], more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    hostState: "KZ",
    originState: "RU",
    zone: "Asia/Almaty",
    hostIgnoredMeasures: false,
    facts,
    ...more,
  };
}

/** A moment by the clocks of Almaty, `YYYY-MM-DDTHH:MM`. */
export function almaty(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Almaty").toInstant();
}

/** What is said of these facts at a moment, by the shipped rules. */
export function assessed(
  facts: readonly Fact[],
  local: string = THEN,
  more: Partial<CaseFacts> = {},
): Assessment {
  return assess(aCase(facts, more), shippedRuleBook(), almaty(local));
}

export function codes({ triggers }: Assessment): string {
  return triggers.map(({ code }) => code).join(" ");
}

export function shield({ lanes }: Assessment, proceeding: string): string | undefined {
  return lanes.find((lane) => lane.proceeding === proceeding)?.shield;
}

/** The points of a factor or a protection; undefined where it is not there. */
export function points(assessment: Assessment, code: string): number | undefined {
  const readings = [...assessment.factors, ...assessment.protections];
  return readings.find((reading) => reading.code === code)?.points;
}

export const asylum = fact("proceeding", {
  id: "asylum",
  proceedingType: "rsd_first_instance",
  canEndInRemoval: false,
  lodgedOn: "2026-10-01",
});
export const expulsion = fact("proceeding", { id: "expulsion" });
export const order = fact("decision", { id: "order" });
export const held = fact("custody", { id: "arrest" });
export const wanted = fact("wanted_notice");
/** Nothing that a custody case must know is left open. */
export const answered = [
  fact("answer", { id: "no-move", factor: "F04" }),
  fact("answer", { id: "no-flight", factor: "F08" }),
];
