import { z } from "zod";
import type { RotaFields } from "../../alerts/rota/fields.ts";
import { isZone } from "../../time/zone.ts";
import { EDITED_ROW } from "../casework/form-fields.ts";
import { dayField, hourField, idField, lineField, refuse, textField } from "../proceedings/form-fields.ts";

/** So many people turn in one rota. */
export const MOST_PEOPLE = 12;

const PEOPLE = Object.fromEntries(
  Array.from({ length: MOST_PEOPLE }, (_, index) => [`person${index + 1}`, idField]),
) as Record<`person${number}`, typeof idField>;

const ROTA = {
  name: lineField.pipe(z.string("required")),
  zone: z.string().max(60).refine(isZone, "unknownChoice"),
  cycle: z.enum(["daily", "weekly", "custom"]),
  shiftHours: z
    .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(744)])
    .optional()
    .transform((hours) => hours ?? null),
  handOverAt: hourField.pipe(z.string("required")),
  weekday: z.enum(["", "1", "2", "3", "4", "5", "6", "7"]).optional(),
  startsOn: dayField,
  cover: z.enum(["always", "hours"]),
  from: hourField,
  until: hourField,
  ...PEOPLE,
};

type Sent = z.output<z.ZodObject<typeof ROTA>>;

/** What the fields must be together. */
function fits(sent: Sent, context: z.RefinementCtx): void {
  if (sent.cycle === "weekly" && !sent.weekday) refuse(context, "weekday", "required");
  if (sent.cycle === "custom" && sent.shiftHours === null) refuse(context, "shiftHours", "required");
  if (sent.startsOn === null) refuse(context, "startsOn", "required");
  if (sent.cover === "hours" && sent.from === null) refuse(context, "from", "required");
  if (sent.cover === "hours" && sent.until === null) refuse(context, "until", "required");
  if (sent.cover === "hours" && sent.from !== null && sent.from === sent.until)
    refuse(context, "until", "rota.errors.sameHour");
  if (peopleOf(sent).length === 0) refuse(context, "person1", "required");
}

function peopleOf(sent: Record<string, unknown>): string[] {
  return Object.keys(PEOPLE).flatMap((name) => (sent[name] as string | null) ?? []);
}

function fieldsOf(sent: Sent): RotaFields {
  const isHours = sent.cover === "hours";
  return {
    ...{ name: sent.name, zone: sent.zone, cycle: sent.cycle, handOverAt: sent.handOverAt },
    shiftHours: sent.cycle === "custom" ? sent.shiftHours : null,
    handOverWeekday: sent.cycle === "weekly" ? Number(sent.weekday) : null,
    startsOn: sent.startsOn as string,
    fromTime: isHours ? sent.from : null,
    untilTime: isHours ? sent.until : null,
    people: peopleOf(sent),
  };
}

export const NewRotaInput = z
  .strictObject({ key: z.uuid(), ...ROTA })
  .superRefine(fits)
  .transform((sent) => ({ key: sent.key, fields: fieldsOf(sent) }));

export const EditRotaInput = z
  .strictObject({ key: z.uuid(), ...EDITED_ROW, ...ROTA })
  .superRefine(fits)
  .transform((sent) => ({
    ...{ key: sent.key, id: sent.id, seen: sent.seen, takeTheirs: sent.takeTheirs },
    fields: fieldsOf(sent),
  }));

/** One row and the state in which it was seen. */
export const EndRotaInput = z.strictObject({
  key: z.uuid(),
  id: z.uuid(),
  seen: z.coerce.number().int().min(1),
});

export const StandInInput = z.strictObject({
  key: z.uuid(),
  rotaId: z.uuid("required"),
  userId: z.union([z.uuid("required"), z.literal("nobody")]),
  start: dayField.pipe(z.string("required")),
  startTime: hourField.pipe(z.string("required")),
  end: dayField.pipe(z.string("required")),
  endTime: hourField.pipe(z.string("required")),
});

export const AwayInput = z.strictObject({
  key: z.uuid(),
  userId: z.uuid("required"),
  firstDay: dayField.pipe(z.string("required")),
  lastDay: dayField.pipe(z.string("required")),
});

/** A colleague, or a colleague and the shift of theirs that is wanted in return: `id` or `id start end`. */
const whom = z
  .string()
  .max(200)
  .min(1, "required")
  .transform((text) => text.split(" "))
  .pipe(z.union([z.tuple([z.uuid()]), z.tuple([z.uuid(), moment(), moment()])], "unknownChoice"))
  .transform(([askedOf, start, end]) => ({ askedOf, inReturn: start && end ? { start, end } : null }));

export const AskSwapInput = z.strictObject({
  key: z.uuid(),
  rotaId: z.uuid(),
  start: moment(),
  end: moment(),
  whom,
});

export const AnswerSwapInput = z.strictObject({ id: z.uuid(), answer: z.enum(["accepted", "refused"]) });
export const RowInput = z.strictObject({ id: z.uuid() });
export const SignInput = z.strictObject({ id: z.uuid(), note: textField });

/** A moment as an address or a list of ours writes it. */
export function moment() {
  return z.iso.datetime("unknownChoice").transform((text) => Temporal.Instant.from(text));
}
