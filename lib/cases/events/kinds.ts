import { z } from "zod";
import { codeOf } from "../../vocabulary/codes.ts";

/** The factors that need a person's judgement; the rest follow from what is recorded. */
export const JUDGED_FACTORS = ["F12", "F13", "F17", "F18", "F23", "F24"] as const;
/** The protections that no measure and no filing gives. */
export const JUDGED_PROTECTIONS = ["P04", "P05", "P06", "P07", "P08"] as const;
/** The questions that a person can answer before any paper does. */
export const ANSWERED_FACTORS = ["F01", "F04", "F08"] as const;

/** What can set a term running and follows from no other fact. */
export const OTHER_TRIGGERS = [
  "protection_need_learned",
  "boarded",
  "new_circumstances",
  "risk_assessment_notified",
  "remedies_exhausted",
] as const;

const id = z.uuid();
const onProceeding = id.nullable();
const presence = codeOf("presence");

/**
 * One small fact by its kind: what `state` and `code` may say, and what it is about. What a kind does not name it does not carry.
 * The table checks the same; see `prisma/migrations/20261127090000_shields.sql`.
 */
export const EventFact = z.discriminatedUnion("kind", [
  /** Somebody has seen that the person was not taken, after a departure time. */
  z.strictObject({ kind: z.literal("still_here") }),
  z.strictObject({
    kind: z.literal("measure_served"),
    measureId: id,
    servedOn: z.array(codeOf("served_on")).min(1),
  }),
  z.strictObject({
    kind: z.literal("measure_confirmed"),
    measureId: id,
    /** Who said that it still stands. */
    code: codeOf("confirmed_by").nullable(),
  }),
  z.strictObject({ kind: z.literal("measure_lifted"), measureId: id }),
  z.strictObject({ kind: z.literal("measure_disregarded"), measureId: id }),
  /** Counsel's tick that the stay of a filing stands. */
  z.strictObject({ kind: z.literal("filing_confirmed"), filingId: id }),
  z.strictObject({ kind: z.literal("decision_set_aside"), decisionId: id }),
  z.strictObject({
    kind: z.literal("wanted_notice"),
    state: codeOf("wanted_notice_status"),
    code: codeOf("wanted_notice_kind"),
  }),
  z.strictObject({
    kind: z.literal("extradition_request"),
    state: codeOf("extradition_request_status"),
    proceedingId: onProceeding,
  }),
  z.strictObject({
    kind: z.literal("travel_document"),
    state: codeOf("travel_document_status"),
    proceedingId: onProceeding,
    expiresOn: z.iso.date().nullable(),
  }),
  z.strictObject({
    kind: z.literal("access"),
    state: codeOf("access_state"),
    code: codeOf("access_party"),
  }),
  z.strictObject({
    kind: z.literal("assurance"),
    state: codeOf("assurance_status"),
    proceedingId: onProceeding,
  }),
  z.strictObject({
    kind: z.literal("taken"),
    state: codeOf("acknowledgement"),
    code: codeOf("taken_from"),
  }),
  z.strictObject({ kind: z.literal("consent_form"), state: codeOf("consent_form_status") }),
  z.strictObject({ kind: z.literal("arrival"), state: codeOf("arrival_kind") }),
  /** Outside custody, where no move of it can say so. */
  z.strictObject({ kind: z.literal("contact_lost") }),
  z.strictObject({ kind: z.literal("trigger_event"), code: z.enum(OTHER_TRIGGERS) }),
  z.strictObject({
    kind: z.literal("factor"),
    code: z.enum([...JUDGED_FACTORS, ...JUDGED_PROTECTIONS]),
    state: presence,
    proceedingId: onProceeding,
  }),
  z.strictObject({
    kind: z.literal("answer"),
    code: z.enum(ANSWERED_FACTORS),
    state: presence,
    proceedingId: onProceeding,
  }),
]);

export type EventFact = z.output<typeof EventFact>;
export type EventKind = EventFact["kind"];
