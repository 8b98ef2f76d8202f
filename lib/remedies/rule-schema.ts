import { z } from "zod";
import { isPlainDate } from "../time/plain-date.ts";
import { isZone } from "../time/zone.ts";
import { codeOf } from "../vocabulary/codes.ts";

/** Bodies that stand above the states; each is a jurisdiction of its own. */
export const INTERNATIONAL_BODIES = [
  "ECHR",
  "HRC",
  "CAT",
  "CEDAW",
  "CRC",
  "CED",
  "UN-SP",
  "IACHR",
  "ACHPR",
  "UNHCR",
] as const;

const text = z.string().trim().min(1);
export const day = z.string().refine(isPlainDate, "must be a day written YYYY-MM-DD");
export const zone = z.string().refine(isZone, "must be an IANA time zone");
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be an hour written HH:MM");
const state = z.string().regex(/^[A-Z]{2}$/, "must be a country code of two capitals");
const states = z.array(state);
const ruleId = z.string().regex(/^[A-Z][A-Z0-9-]+$/, "must be a rule id in capitals, digits and hyphens");
export const jurisdiction = z.union([state, z.enum(INTERNATIONAL_BODIES)], {
  error: `must be a country code, EU or one of ${INTERNATIONAL_BODIES.join(", ")}`,
});

/** A term: a figure, its unit, how it is counted and from where. The glossary's data conventions tell each field. */
const term = z.strictObject({
  value: z.number().int().positive(),
  unit: z.enum(["hours", "days", "working_days", "months"]),
  counting: z.enum(["calendar", "working"]),
  starts: codeOf("term_start"),
  rollForward: z.boolean(),
  dayRule: z.enum(["include_first", "franc"]).optional(),
  min: z.number().int().positive().optional(),
  max: z.number().int().positive().optional(),
  relativeTo: z.literal("scheduled_removal").optional(),
  direction: z.literal("before").optional(),
});

const triggers = z.strictObject({
  proceedingTypes: z.array(codeOf("proceeding_type")),
  outcomes: z.array(codeOf("decision_outcome")),
  events: z.array(codeOf("trigger_event")),
  procedures: z.array(codeOf("procedure")).min(1).optional(),
  custodyTypes: z.array(codeOf("custody_type")).min(1).optional(),
});

const russian = z.strictObject({
  decision: text,
  remedy: text,
  body: text,
  note: text,
  suspensiveNote: text.optional(),
});

/** The shape of a rule; what must hold between its fields is in `rule-invariants.ts`. */
export const ruleShape = z.strictObject({
  id: ruleId,
  jurisdiction,
  members: states.optional(),
  membersUnknown: states.optional(),
  membersNote: text.optional(),
  track: codeOf("track"),
  nature: codeOf("rule_nature"),
  decision: text,
  procedure: codeOf("procedure"),
  triggeredBy: triggers,
  appliesToLodged: z.strictObject({ from: day.optional(), to: day.optional() }).optional(),
  appliesWhen: text.optional(),
  remedy: text,
  body: text,
  bodyZone: zone.optional(),
  bodyHours: z.strictObject({ open: hour, close: hour }).optional(),
  limit: term.nullable(),
  safeLimit: term.optional(),
  detainedLimit: term.optional(),
  suspensiveEffect: codeOf("suspensive_effect"),
  suspensiveNote: text.optional(),
  fileTogether: z.array(ruleId).optional(),
  next: z.array(ruleId).optional(),
  mutuallyExclusiveWith: z.array(ruleId).optional(),
  acceptedBy: states.optional(),
  notAcceptedBy: states.optional(),
  acceptanceUnknown: states.optional(),
  source: z.strictObject({ instrument: text, article: text, url: z.url({ protocol: /^https$/ }) }),
  basis: codeOf("rule_basis"),
  asOf: day,
  confidence: codeOf("rule_confidence"),
  verify: z.boolean(),
  note: text,
  ru: russian.optional(),
});

/** One rule of law, as the packs hold it. Days are ISO text; the glossary's data conventions tell each field. */
export type Rule = z.infer<typeof ruleShape>;

/** A figure of a rule: its `limit`, `safeLimit` or `detainedLimit`. */
export type Term = z.infer<typeof term>;
