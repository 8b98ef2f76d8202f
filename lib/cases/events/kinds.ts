import { z } from "zod";
import { type Code, codeOf } from "../../vocabulary/codes.ts";

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

const onProceeding = z.uuid().nullable();
const presence = codeOf("presence");

/**
 * One small fact about the person, by its kind: what `state` and `code` may say, and the proceeding it is about. What a kind does not name
 * it does not carry. What happens to measures, filings and decisions is in the same table and belongs to `proceedings`. The table checks the same; see `prisma/migrations/20261127090000_shields.sql`.
 */
export const EventFact = z.discriminatedUnion("kind", [
  /** Somebody has seen that the person was not taken, after a departure time. */
  z.strictObject({ kind: z.literal("still_here") }),
  z.strictObject({
    kind: z.literal("wanted_notice"),
    state: codeOf("wanted_notice_status"),
    code: codeOf("wanted_notice_kind"),
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

/** What a fact is called: a protection is a factor that speaks for the person. */
export function signOf(fact: EventFact): Code<"case_event_kind"> {
  return fact.kind === "factor" && fact.code.startsWith("P") ? "protection" : fact.kind;
}

const KINDS: ReadonlySet<string> = new Set(EventFact.def.options.map(({ shape }) => shape.kind.value));

/** Whether a row of the table is a small fact of this kind. */
export function isEventKind(kind: unknown): kind is EventKind {
  return typeof kind === "string" && KINDS.has(kind);
}
