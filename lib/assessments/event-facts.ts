import type { Fact, FactBase, MeasureFact } from "../remedies/facts.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { EventFacts, FactRecord, LevelActFacts, MeasureFacts } from "./rows.ts";
import { baseOf, baseOfRow, type Dating, whenOf } from "./when.ts";

/** The facts of measures, of the small facts of one case, and of the levels that people raised. */
export function eventFacts(record: FactRecord, dating: Dating): Fact[] {
  return [
    ...record.measure.map((row) => measureFact(row, record, dating)),
    ...record.case_event.flatMap((row) => eventFact(row, dating) ?? []),
    ...record.level_act.flatMap((row) => levelFact(row, dating) ?? []),
  ];
}

function measureFact(row: MeasureFacts, { measure_binding }: FactRecord, dating: Dating): MeasureFact {
  return {
    ...baseOfRow(row, row.happened_at, dating),
    type: "measure",
    kind: row.kind,
    ruleId: row.rule_id,
    binds: measure_binding
      .filter(({ measure_id }) => measure_id === row.id)
      .map((each) => each.proceeding_id),
    servedOn: [],
    endsOn: row.ends_on,
  };
}

type Reading = (row: EventFacts, base: FactBase) => Fact | null;

/** What each kind of small fact says. The table vouches for what `state` and `code` may be. */
const READINGS: Record<string, Reading> = {
  measure_served: (row, base) => ({
    ...base,
    type: "measure_served",
    measure: row.measure_id as string,
    servedOn: row.served_on as Code<"served_on">[],
  }),
  measure_confirmed: (row, base) => ({
    ...base,
    type: "measure_confirmed",
    measure: row.measure_id as string,
  }),
  measure_lifted: (row, base) => ({ ...base, type: "measure_lifted", measure: row.measure_id as string }),
  measure_disregarded: (row, base) => ({
    ...base,
    type: "measure_disregarded",
    measure: row.measure_id as string,
  }),
  filing_confirmed: (row, base) => ({ ...base, type: "filing_confirmed", filing: row.filing_id as string }),
  decision_set_aside: (row, base) => ({
    ...base,
    type: "decision_set_aside",
    decision: row.decision_id as string,
  }),
  wanted_notice: (row, base) => ({
    ...base,
    type: "wanted_notice",
    status: row.state as "active" | "deleted",
  }),
  extradition_request: (row, base) => ({
    ...base,
    type: "extradition_request",
    proceeding: row.proceeding_id,
    status: row.state as Code<"extradition_request_status">,
  }),
  travel_document: (row, base) => ({
    ...base,
    type: "travel_document",
    proceeding: row.proceeding_id,
    status: row.state as "issued" | "consular_interview" | "cancelled",
    expires: row.expires_on,
  }),
  access: (row, base) => ({
    ...base,
    type: "access",
    who: row.code as Code<"access_party">,
    state: row.state as Code<"access_state">,
  }),
  taken: (row, base) => ({ ...base, type: "taken", acknowledged: row.state === "acknowledged" }),
  consent_form: (row, base) => ({
    ...base,
    type: "consent_form",
    pressured: row.state !== "freely",
    revoked: row.state === "revoked",
  }),
  arrival: (row, base) => ({ ...base, type: "arrival", irregular: row.state === "irregular" }),
  contact_lost: (_, base) => ({ ...base, type: "contact", event: "contact_lost", safeWord: false }),
  // Whoever is seen here after the hour of departure is in contact again.
  still_here: (_, base) => ({ ...base, type: "contact", event: "contact_restored", safeWord: true }),
  trigger_event: (row, base) => ({
    ...base,
    type: "trigger_event",
    event: row.code as Code<"trigger_event">,
  }),
  factor: (row, base) => ({
    ...base,
    type: "factor",
    code: row.code as string,
    proceeding: row.proceeding_id,
    state: row.state as "present" | "absent",
  }),
  answer: (row, base) => ({
    ...base,
    type: "answer",
    factor: row.code as "F01" | "F04" | "F08",
    proceeding: row.proceeding_id,
    state: row.state as "present" | "absent",
  }),
  // A promise of the state of origin is weighed by a person, who records it as a factor.
  assurance: () => null,
};

function eventFact(row: EventFacts, dating: Dating): Fact | null {
  const base = { ...baseOfRow(row, row.happened_at, dating), inferred: row.is_inferred };
  const reading = READINGS[row.kind];
  if (!reading) throw new Error(`a small fact of a kind that nobody reads: ${row.kind}`);
  return reading(row, base);
}

/** A level counts from when it took effect; one that was refused, or waits for a second person, never did. */
function levelFact(row: LevelActFacts, dating: Dating): Fact | null {
  if (row.effective_at === null || row.refused_at !== null) return null;
  const at = whenOf(null, row.effective_at, dating.zone) as string;
  const base = baseOf(row.id, { at, knownOn: at.slice(0, 10) }, dating);
  return { ...base, type: "level_raised", level: row.level, lowered: row.act === "lower" };
}
