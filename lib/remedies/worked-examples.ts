import { z } from "zod";
import { isPlainDate, plainDate } from "../time/plain-date.ts";
import { stateWeekend } from "../time/state-weekend.ts";
import type { WorkCalendar } from "./calendar.ts";
import { asTheRuleCounts } from "./file-by.ts";
import { lastDay, lastDayText, placesOf } from "./last-day.ts";
import { asTheRuleRolls } from "./later-day.ts";
import { reckon } from "./reckon.ts";
import type { Rule } from "./rule-schema.ts";
import { type KnownDay, startOfTerm, type TermFacts } from "./start-of-term.ts";

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const STARTS = ["dateOfDecision", "dateNotified", "dateServed", "notifiedAt", "scheduledRemoval"] as const;
const EXPECTED = [
  "expectedLastDay",
  "expectedLastMoment",
  "expectedFileBy",
  "expectedCautiousDay",
  "expectedCautiousMoment",
] as const;

const day = z.string().refine(isPlainDate, "must be a day written YYYY-MM-DD");
const moment = z
  .string()
  .refine(
    (text) => MINUTE.test(text) && isPlainDate(text.slice(0, 10)),
    "must be a moment written YYYY-MM-DDTHH:MM",
  );
const text = z.string().min(1);

const exampleSchema = z
  .strictObject({
    id: text,
    ruleId: text,
    why: text,
    inputs: z
      .strictObject({
        dateOfDecision: day.optional(),
        dateNotified: day.optional(),
        dateServed: day.optional(),
        notifiedAt: moment.optional(),
        scheduledRemoval: moment.optional(),
        use: z.enum(["limit", "safeLimit"]),
        holidays: z.array(day),
        weekend: z.array(z.enum(WEEK)).max(6).optional(),
        inCustody: z.boolean().optional(),
      })
      .refine((inputs) => STARTS.some((start) => inputs[start]), "must hold a start"),
    expectedLastDay: day.optional(),
    expectedLastMoment: moment.optional(),
    expectedFileBy: day.optional(),
    expectedCautiousDay: day.optional(),
    expectedCautiousMoment: moment.optional(),
  })
  .refine((example) => EXPECTED.some((field) => example[field]), "must expect something");

/** Examples that counsel can write: the inputs of one reckoning and the days that must come out. */
export const examplesSchema = z.array(exampleSchema).min(1);

export type WorkedExample = z.infer<typeof exampleSchema>;

/** One expectation that did not come true. `reckoned` is a day, a moment or a sentence. */
interface Difference {
  example: string;
  ruleId: string;
  field: string;
  expected: string;
  reckoned: string;
}

/**
 * Reckons an example and compares each thing it expects: the plain arithmetic of the figure it names, as the
 * rule rolls, and the cautious day of the same inputs. Hours are local to the receiving body.
 *
 * @param rule null where no pack has the rule: that is a difference too
 */
export function differencesOf(example: WorkedExample, rule: Rule | null): Difference[] {
  return EXPECTED.flatMap((field) => {
    const expected = example[field];
    if (!expected) return [];
    const reckoned = rule ? reckonField(field, example, rule) : "there is no such rule";
    if (reckoned === expected) return [];
    return [{ example: example.id, ruleId: example.ruleId, field, expected, reckoned }];
  });
}

function reckonField(field: (typeof EXPECTED)[number], { inputs }: WorkedExample, rule: Rule): string {
  const facts = factsOf(inputs);
  const calendar = calendarOf(inputs, rule);
  const isCautious = field === "expectedCautiousDay" || field === "expectedCautiousMoment";
  return isCautious ? cautiousOf(rule, facts, calendar, inputs) : plainOf(rule, facts, calendar, inputs);
}

function cautiousOf(
  rule: Rule,
  facts: TermFacts,
  calendar: WorkCalendar,
  inputs: WorkedExample["inputs"],
): string {
  const reckoning = reckon(rule, facts, calendar, {
    hostZone: zoneOf(rule),
    held: inputs.inCustody ?? false,
  });
  return reckoning.kind === "none" ? `no day: ${reckoning.why}` : lastDayText(reckoning.cautious);
}

function plainOf(
  rule: Rule,
  facts: TermFacts,
  calendar: WorkCalendar,
  inputs: WorkedExample["inputs"],
): string {
  const term = rule[inputs.use];
  if (!term) return `no day: the rule has no ${inputs.use}`;
  const places = placesOf(rule, zoneOf(rule));
  if (!term.relativeTo) {
    return lastDayText(lastDay(asTheRuleRolls(term, startOfTerm(term.starts, facts), calendar), places));
  }
  if (!facts.removal) return "no day: the example has no scheduledRemoval";
  return lastDayText(lastDay(asTheRuleCounts(term, facts.removal, calendar), places));
}

function zoneOf(rule: Rule): string {
  return rule.bodyZone ?? "UTC";
}

function calendarOf({ holidays, weekend }: WorkedExample["inputs"], rule: Rule): WorkCalendar {
  return {
    weekend: weekend?.map((name) => WEEK.indexOf(name) + 1) ?? stateWeekend(rule.jurisdiction),
    confirmed: new Set(holidays),
    seeded: new Set(),
  };
}

function factsOf(inputs: WorkedExample["inputs"]): TermFacts {
  const decision = knownDay(inputs.dateOfDecision);
  const notification = [...knownDay(inputs.notifiedAt), ...knownDay(inputs.dateNotified)];
  const service = knownDay(inputs.dateServed);
  const [removal = null] = knownDay(inputs.scheduledRemoval);
  const first = [...decision, ...notification, ...service, ...(removal ? [removal] : [])][0]!;
  // A copy handed over is a notice as well.
  return {
    decision,
    notification: [...notification, ...service],
    service,
    knownToUs: first.day,
    removal,
  };
}

function knownDay(written: string | undefined): KnownDay[] {
  if (!written) return [];
  const time = written.length > 10 ? Temporal.PlainTime.from(written.slice(11)) : null;
  return [{ day: plainDate(written.slice(0, 10)), time }];
}
