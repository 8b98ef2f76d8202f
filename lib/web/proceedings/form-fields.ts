import { z } from "zod";
import { asLine, asTold } from "../../people/told-text.ts";
import { isPlainDate } from "../../time/plain-date.ts";
import { type Code, type CodeList, codesOf } from "../../vocabulary/codes.ts";
import { LIMITS } from "./limits.ts";

/** Before the first of these years, or after the last, somebody's finger slipped. */
const FIRST_DAY = "1950-01-01";
const LAST_DAY = "2099-12-31";
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * A line that somebody typed; nothing typed is null. A damaged text that was shown and sent back unchanged
 * goes through: the edit keeps its bytes, and refuses to write over them.
 */
export const lineField = optional(
  z
    .string()
    .max(LIMITS.line)
    .transform((text) => asLine(text) || null),
);

/** Several lines; nothing typed is null. */
export const textField = optional(
  z
    .string()
    .max(LIMITS.text)
    .transform((text) => asTold(text) || null),
);

/** A text that must be there: a reason. */
export const reasonField = z.string().max(LIMITS.text).transform(asTold).pipe(z.string().min(1, "required"));

/** A day as a browser sends it, `YYYY-MM-DD`; none is null. */
export const dayField = optional(
  z
    .string()
    .refine((day) => day === "" || isPlainDate(day), "notADate")
    .refine((day) => day === "" || day >= FIRST_DAY, "dateTooEarly")
    .refine((day) => day === "" || day <= LAST_DAY, "dateTooLate")
    .transform((day) => day || null),
);

/** An hour `HH:MM`; none is null. Some browsers add seconds. */
export const hourField = optional(
  z
    .string()
    .transform((hour) => hour.replace(/^(\d\d:\d\d):\d\d(\.\d+)?$/, "$1"))
    .refine((hour) => hour === "" || HOUR.test(hour), "notATime")
    .transform((hour) => hour || null),
);

/** A code of a list; none is null. */
export function choiceField<L extends CodeList>(list: L) {
  return optional(blankOr(z.enum(codesOf(list) as readonly Code<L>[])));
}

/** A code of a list that must be chosen. */
export function chosenField<L extends CodeList>(list: L) {
  return z.enum(codesOf(list) as readonly Code<L>[]);
}

/** The id of something chosen from a list; none is null. */
export const idField = optional(blankOr(z.uuid()));

/** A box that was ticked. */
export const tickField = optional(z.literal("yes")).transform((ticked) => ticked !== null);

/** A field that was not sent is null, as one that was sent empty. */
function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().transform((value) => (value ?? null) as NonNullable<z.output<T>> | null);
}

function blankOr<T extends z.ZodType<unknown, string>>(schema: T) {
  return z.union([z.literal("").transform(() => null), schema]);
}

type Dated = { on: string | null; onTime: string | null; onUnknown: boolean };

/** A day that is asked for: it is given, or it is said to be unknown, and not both. */
export function answered({ on, onTime, onUnknown }: Dated, context: z.RefinementCtx): void {
  if (on !== null && onUnknown) refuse(context, "on", "unknownConflict");
  if (on === null && !onUnknown) refuse(context, "on", "requiredOrUnknown");
  hourNeedsDay({ on, onTime }, context);
}

/** An hour means nothing without its day. */
export function hourNeedsDay({ on, onTime }: Pick<Dated, "on" | "onTime">, context: z.RefinementCtx): void {
  if (on === null && onTime !== null) refuse(context, "onTime", "timeWithoutDate");
}

export function refuse(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: "custom", path: [field], message });
}

/** What every form about a case carries. */
export const ON_CASE = { caseId: z.uuid(), key: z.uuid() } as const;

/** What a form that edits carries besides. */
export const EDIT = { id: z.uuid(), version: z.coerce.number().int().min(1) } as const;

/** How we know, and since when. */
export const SOURCE = {
  sourceKind: choiceField("source_kind"),
  sourceGrade: choiceField("evidence_grade"),
  knownOn: dayField,
} as const;
