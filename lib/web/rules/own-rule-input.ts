import { z } from "zod";
import { ownRuleSchema } from "../../deadlines/law/own-rule.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import type { Rule, Term } from "../../remedies/rule-schema.ts";
import { hostZone } from "../../time/host-zone.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { choicesOf } from "../auth/fields.ts";
import {
  chosenField,
  dayField,
  lineField,
  refuse,
  textField,
  tickField,
} from "../proceedings/form-fields.ts";

const neededLine = lineField.pipe(z.string("required"));
const neededText = textField.pipe(z.string("required"));
const neededDay = dayField.pipe(z.string("required"));
const blank = z.literal("").transform(() => null);
const figure = z
  .union([blank, z.coerce.number("notANumber").int("notWhole").min(1).max(5000)])
  .optional()
  .transform((value) => value ?? null);

const fields = z.strictObject({
  /** The edition that the form was drawn from; empty for a new rule. */
  edition: z.union([blank, z.coerce.number().int().min(1)]),
  ruleId: z
    .string()
    .trim()
    .transform((id) => id.toUpperCase())
    .pipe(
      z
        .string()
        .min(1, "required")
        .max(60)
        .regex(/^[A-Z][A-Z0-9-]+$/, "rules.own.errors.badId"),
    ),
  replaces: lineField,
  language: z.enum(["en", "ru"]),
  jurisdiction: z.string().min(1, "required").max(6),
  track: chosenField("track"),
  nature: chosenField("rule_nature"),
  procedure: chosenField("procedure"),
  decision: neededLine,
  remedy: neededLine,
  body: neededLine,
  outcomes: choicesOf(codeOf("decision_outcome")),
  proceedingTypes: choicesOf(codeOf("proceeding_type")),
  events: choicesOf(codeOf("trigger_event")),
  limitValue: figure,
  limitUnit: z.enum(["hours", "days", "working_days", "months"]),
  starts: chosenField("term_start"),
  before: tickField,
  rollForward: tickField,
  safeValue: figure,
  suspensiveEffect: chosenField("suspensive_effect"),
  suspensiveNote: textField,
  instrument: neededLine,
  article: neededLine,
  url: z
    .string()
    .trim()
    .min(1, "required")
    .max(400)
    .pipe(z.url({ protocol: /^https$/, error: "rules.own.errors.badLink" })),
  basis: chosenField("rule_basis"),
  confidence: chosenField("rule_confidence"),
  asOf: neededDay,
  verify: tickField,
  note: neededText,
});

type Fields = z.infer<typeof fields>;

/** An own rule as its form sends it. What must hold between the fields is said by the field; then the packs' own checks are run. */
export const OwnRuleInput = fields.superRefine(checkFields).transform((input, context) => {
  const { edition, replaces } = input;
  const rule = ownRuleSchema.safeParse(ruleOf(input));
  if (rule.success) return { rule: rule.data, edition, replaces };
  for (const issue of rule.error.issues) refuse(context, fieldOf(issue.path), "rules.own.errors.doesNotHold");
  return z.NEVER;
});

function checkFields(input: Fields, context: z.RefinementCtx): void {
  const wrong = (field: keyof Fields, code: string) => refuse(context, field, code);
  const { limitValue, limitUnit, safeValue, before } = input;
  if (input.outcomes.length === 0 && input.events.length === 0)
    wrong("outcomes", "rules.own.errors.nothingCalls");
  if (input.basis === "recalled" && input.confidence === "high")
    wrong("confidence", "rules.own.errors.recalledIsNeverHigh");
  if (input.suspensiveEffect === "automatic" && input.confidence === "low")
    wrong("suspensiveEffect", "rules.own.errors.lowIsNeverAutomatic");
  if (input.nature === "watch" && input.suspensiveEffect !== "none")
    wrong("suspensiveEffect", "rules.own.errors.watchStopsNothing");
  if (input.nature === "watch" && limitValue === null) wrong("limitValue", "rules.own.errors.watchNeedsTerm");
  if (limitValue === null && safeValue !== null) wrong("safeValue", "rules.own.errors.safeNeedsTerm");
  if (limitValue !== null && safeValue !== null && safeValue > limitValue)
    wrong("safeValue", "rules.own.errors.safeIsLonger");
  if (before && limitUnit === "months") wrong("limitUnit", "rules.own.errors.noMonthsBefore");
}

/** The rule that a form says, in the shape of the packs. A text in Russian stands for both languages: there is no other. */
function ruleOf(input: Fields): Partial<Rule> {
  const { decision, remedy, body, note, suspensiveNote, jurisdiction } = input;
  const texts = { decision, remedy, body, note, ...(suspensiveNote && { suspensiveNote }) };
  return {
    id: input.ruleId,
    jurisdiction: jurisdiction as Rule["jurisdiction"],
    track: input.track,
    nature: input.nature,
    procedure: input.procedure,
    triggeredBy: { proceedingTypes: input.proceedingTypes, outcomes: input.outcomes, events: input.events },
    ...texts,
    ...(isCountryCode(jurisdiction) && { bodyZone: hostZone(jurisdiction) }),
    limit: input.limitValue === null ? null : termOf(input, input.limitValue, input.rollForward),
    ...(input.safeValue !== null && { safeLimit: termOf(input, input.safeValue, false) }),
    suspensiveEffect: input.suspensiveEffect,
    source: { instrument: input.instrument, article: input.article, url: input.url },
    basis: input.basis,
    asOf: input.asOf,
    confidence: input.confidence,
    // What nobody has read, and what is said to stop a removal by itself, counsel must always verify.
    verify: input.verify || input.basis === "recalled" || input.suspensiveEffect === "automatic",
    ...(input.language === "ru" && { ru: texts }),
  };
}

function termOf({ limitUnit: unit, starts, before }: Fields, value: number, rolls: boolean): Term {
  return {
    value,
    unit,
    counting: unit === "working_days" ? "working" : "calendar",
    starts,
    rollForward: rolls && unit !== "hours" && !before,
    ...(before && { relativeTo: "scheduled_removal" as const, direction: "before" as const }),
  };
}

/** The field of the form that a part of the rule comes from. */
function fieldOf([first, second]: readonly PropertyKey[]): string {
  if (first === "limit") return "limitValue";
  if (first === "safeLimit") return "safeValue";
  if (first === "triggeredBy") return "outcomes";
  if (first === "source") return String(second ?? "instrument");
  if (first === "id") return "ruleId";
  return first === "ru" || first === undefined ? "remedy" : String(first);
}

/** A rule as its form shows it again. */
export function valuesOf(rule: Rule, replaces: string | null): Record<string, string | string[]> {
  const { limit, safeLimit, triggeredBy, source } = rule;
  const tick = (is: boolean) => (is ? "yes" : "");
  return {
    ruleId: rule.id,
    replaces: replaces ?? "",
    language: rule.ru ? "ru" : "en",
    jurisdiction: rule.jurisdiction,
    track: rule.track,
    nature: rule.nature,
    procedure: rule.procedure,
    decision: rule.decision,
    remedy: rule.remedy,
    body: rule.body,
    ...triggeredBy,
    limitValue: limit ? String(limit.value) : "",
    limitUnit: limit?.unit ?? "days",
    starts: limit?.starts ?? "notification",
    before: tick(limit?.relativeTo !== undefined),
    rollForward: tick(limit?.rollForward ?? false),
    safeValue: safeLimit ? String(safeLimit.value) : "",
    suspensiveEffect: rule.suspensiveEffect,
    suspensiveNote: rule.suspensiveNote ?? "",
    ...source,
    basis: rule.basis,
    confidence: rule.confidence,
    asOf: rule.asOf,
    verify: tick(rule.verify),
    note: rule.note,
  };
}
