import { z } from "zod";
import { isPlainDate } from "../../time/plain-date.ts";
import { codeOf } from "../../vocabulary/codes.ts";

const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

export const text = z.string().trim().min(1);
export const day = z.string().refine(isPlainDate, "must be a day written YYYY-MM-DD");
export const when = z
  .string()
  .refine(
    (written) => isPlainDate(written) || (MINUTE.test(written) && isPlainDate(written.slice(0, 10))),
    "must be written YYYY-MM-DD or YYYY-MM-DDTHH:MM",
  );
const no = z.boolean().default(false);
const reference = text.nullable().default(null);
const dated = day.nullable().default(null);
const oneState = z.enum(["present", "absent"]);

/** What every fact may have. `why` and `ref` are for readers; the engine ignores them. */
const shared = {
  id: text.optional(),
  at: when.optional(),
  knownAt: when.optional(),
  grade: codeOf("evidence_grade").default("b"),
  inferred: no,
  why: text.optional(),
  ref: text.optional(),
};
const named = { ...shared, id: text };

const notice = z.strictObject({
  to: codeOf("notice_to"),
  kind: codeOf("notice_kind"),
  on: when,
  grade: codeOf("evidence_grade").default("b"),
});
const decisionFlags = z.array(z.enum(["rushed", "without_counsel"])).default([]);
const hearingFlags = z.array(z.enum(["rushed", "without_counsel", "brought_forward"])).default([]);

function fact<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...shared, ...shape });
}

/** One fact of a replay, as the format's table of facts has it: a field that is not there is an error. */
export const factSchema = z.discriminatedUnion("type", [
  fact("arrival", { irregular: no }),
  fact("custody", {
    event: codeOf("custody_event"),
    custodyType: codeOf("custody_type").default("unknown"),
    holder: codeOf("holding_body").default("unknown"),
    placeKind: codeOf("place_kind").nullable().default(null),
    place: text.optional(),
    purpose: codeOf("custody_purpose").default("unknown"),
    proceeding: reference,
    legalBasis: codeOf("legal_basis").default("unknown"),
    acknowledged: z.boolean().default(true),
    seenByPerson: no,
    toState: text.optional(),
  }),
  fact("proceeding", {
    ...named,
    proceedingType: codeOf("proceeding_type"),
    canEndInRemoval: z.boolean(),
    lodgedOn: dated,
  }),
  fact("proceeding_stage", { proceeding: text, proceedingType: codeOf("proceeding_type") }),
  fact("proceeding_closed", { proceeding: text }),
  fact("decision", {
    ...named,
    proceeding: text,
    proceedingType: codeOf("proceeding_type").nullable().default(null),
    procedure: codeOf("procedure").nullable().default(null),
    outcome: codeOf("decision_outcome"),
    decidedOn: dated,
    finality: codeOf("decision_finality").default("unknown"),
    notices: z.array(notice).default([]),
    decides: z.array(text).default([]),
    flags: decisionFlags,
  }),
  fact("decision_set_aside", { decision: text }),
  fact("filing", {
    ...named,
    ruleId: reference,
    proceeding: text,
    against: reference,
    lodgedOn: dated,
    receipt: no,
    stayAsked: no,
  }),
  fact("filing_confirmed", { filing: text }),
  fact("not_filing", { ruleId: text }),
  fact("measure", {
    ...named,
    kind: codeOf("measure_kind"),
    body: text.optional(),
    binds: z.array(text).min(1),
    servedOn: z.array(codeOf("served_on")).default([]),
    endsOn: when.nullable().default(null),
  }),
  fact("measure_served", { measure: text, servedOn: z.array(codeOf("served_on")).min(1) }),
  fact("measure_confirmed", { measure: text }),
  fact("measure_lifted", { measure: text }),
  fact("measure_disregarded", { measure: text }),
  fact("hearing", {
    ...named,
    proceeding: text,
    heldAt: when.nullable().default(null),
    status: z.enum(["set", "moved", "held", "cancelled"]),
    canMakeEnforceable: no,
    flags: hearingFlags,
  }),
  fact("wanted_notice", { kind: text.optional(), status: z.enum(["active", "deleted"]) }),
  fact("extradition_request", { proceeding: reference, status: codeOf("extradition_request_status") }),
  fact("travel_document", {
    proceeding: reference,
    status: z.enum(["issued", "consular_interview", "cancelled"]),
    expires: when.nullable().default(null),
  }),
  fact("removal_direction", {
    proceeding: reference,
    departsAt: when.nullable().default(null),
    route: text.optional(),
    status: codeOf("removal_direction_status"),
  }),
  fact("contact", {
    event: z.enum(["contact_lost", "contact_restored"]),
    by: text.optional(),
    safeWord: no,
  }),
  fact("access", { who: codeOf("access_party"), state: codeOf("access_state") }),
  fact("taken", {
    from: z.enum(["home", "shelter", "airport"]),
    by: text.optional(),
    acknowledged: no,
  }),
  fact("consent_form", { pressured: no, revoked: no }),
  fact("trigger_event", {
    event: z.enum([
      "protection_need_learned",
      "boarded",
      "new_circumstances",
      "risk_assessment_notified",
      "remedies_exhausted",
    ]),
  }),
  fact("factor", {
    code: z.enum(["F12", "F13", "F17", "F18", "F23", "F24", "P04", "P05", "P06", "P07", "P08"]),
    proceeding: reference,
    state: oneState,
  }),
  fact("answer", { factor: z.enum(["F01", "F04", "F08"]), proceeding: reference, state: oneState }),
  fact("level_raised", { level: codeOf("risk_level").exclude(["removed"]) }),
]);

export type ReplayFact = z.infer<typeof factSchema>;
