import { z } from "zod";
import { isZone } from "../../time/zone.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { day, factSchema, text, when } from "./fact-schema.ts";

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const state = z.string().regex(/^[A-Z]{2}$/, "must be a country code of two capitals");
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, "must be a day, or a moment to the minute");

const TRIGGERS = [
  ...["I1", "I2", "I3", "I4", "I5", "I6"],
  ...["C1", "C2", "C3", "C4", "C5", "C6"],
  ...["H1", "H2", "H3", "H4", "H5"],
] as const;

const expected = z.strictObject({
  level: codeOf("risk_level").optional(),
  triggers: z.array(z.enum(TRIGGERS)).optional(),
  lanes: z.array(z.strictObject({ proceeding: text, shield: codeOf("shield_state") })).optional(),
  deadlines: z
    .array(
      z.strictObject({
        ruleId: text,
        cautiousDay: moment.nullable(),
        laterDay: moment.nullable(),
        assumed: z.boolean().default(false),
        settled: z.boolean().default(false),
      }),
    )
    .optional(),
  remedies: z.array(z.strictObject({ ruleId: text, state: codeOf("remedy_status") })).optional(),
});

const event = z.strictObject({
  id: text,
  at: when,
  knownAt: when.optional(),
  hourAssumed: z.boolean().optional(),
  facts: z.array(factSchema),
  expected: expected.optional(),
});

/** A replay: one case as dated facts, and what must be said on each date. Nothing that is not in the format is taken. */
export const replaySchema = z.strictObject({
  format: z.literal("amparo-replay/1"),
  scenario: text,
  codename: text,
  hostState: state,
  originState: state.nullable().default(null),
  zone: z.string().refine(isZone, "must be an IANA time zone"),
  calendar: z.strictObject({
    weekend: z.array(z.enum(WEEK)).max(6),
    holidays: z.array(z.strictObject({ date: day, confirmed: z.boolean() })),
  }),
  hostIgnoredMeasures: z.boolean().default(false),
  invented: z.boolean().optional(),
  events: z.array(event).min(1),
});

export type Replay = z.infer<typeof replaySchema>;
export type ReplayEvent = Replay["events"][number];
export type Expected = NonNullable<ReplayEvent["expected"]>;

/** ISO days of the week on which the host state rests. */
export function weekendOf({ calendar }: Replay): number[] {
  return calendar.weekend.map((name) => WEEK.indexOf(name) + 1);
}
