import { z } from "zod";
import { zoneField } from "../auth/fields.ts";

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** *Run a drill now*: nothing is asked. */
export const RunDrillInput = z.strictObject({});

/** The weekly hour; no weekday is never. */
export const PlanDrillInput = z.strictObject({
  weekday: z
    .string()
    .regex(/^[1-7]?$/, "unknownChoice")
    .transform((day) => (day === "" ? null : Number(day))),
  time: z
    .string()
    .trim()
    // Some browsers add seconds.
    .transform((time) => time.replace(/^(\d\d:\d\d):\d\d$/, "$1"))
    .refine((time) => HOUR.test(time), "notATime"),
  zone: zoneField,
});

export const AnswerDrillInput = z.strictObject({ drillId: z.uuid() });
