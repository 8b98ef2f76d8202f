import { z } from "zod";
import { CALL_RESULTS } from "../../alerts/calls/call-results.ts";
import { ENTRY_KINDS } from "../../alerts/calls/kinds.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { EDITED_ROW, manyOf } from "../casework/form-fields.ts";
import { dayField, hourField, lineField, textField } from "../proceedings/form-fields.ts";

const ENTRY = {
  kind: z.enum(ENTRY_KINDS),
  hostState: z
    .string()
    .max(2)
    .refine((code) => code === "" || isCountryCode(code), "unknownChoice")
    .transform((code) => code || null),
  name: lineField.pipe(z.string("required")),
  phones: textField,
  hours: textField,
  languages: manyOf(codeOf("language"), 20),
  note: textField,
};

export const NewEntryInput = z.strictObject({ key: z.uuid(), ...ENTRY });
export const EditEntryInput = z.strictObject({ key: z.uuid(), ...EDITED_ROW, ...ENTRY });
export const RemoveEntryInput = z.strictObject({
  key: z.uuid(),
  id: z.uuid(),
  seen: z.coerce.number().int(),
});

const ON_ALERT = { alertId: z.uuid(), key: z.uuid() } as const;

/** `knowing`: they have been told that a colleague rings the number, and go on. */
export const RingInput = z.strictObject({
  ...ON_ALERT,
  entryId: z.uuid(),
  knowing: z.literal("yes").optional(),
});
export const ReleaseInput = z.strictObject({ ...ON_ALERT, callId: z.uuid() });

/** Ring again: not at all, so many minutes from now, or at the day and hour beside `other`. */
export const AGAIN_MINUTES = ["15", "30", "60", "180"] as const;

export const EndCallInput = ReleaseInput.extend({
  result: z.enum(CALL_RESULTS, "calls.errors.result"),
  answer: textField,
  again: z.enum(["", ...AGAIN_MINUTES, "other"]),
  by: dayField,
  byTime: hourField,
});
