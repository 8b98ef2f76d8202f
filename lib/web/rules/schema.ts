import { z } from "zod";
import { dayField, lineField, reasonField, textField } from "../proceedings/form-fields.ts";

const ruleId = z.string().min(1).max(60);
const version = z.string().min(1).max(20);

export const ConfirmInput = z.strictObject({
  ruleId,
  packVersion: version,
  on: dayField.pipe(z.string("required")),
  note: textField,
});
export const WithdrawConfirmationInput = z.strictObject({ id: z.uuid(), ruleId, reason: reasonField });
export const WithdrawRuleInput = z.strictObject({ ruleId, reason: reasonField });

/** A year that a calendar can be kept for; the library reckons moon feasts some decades ahead. */
const year = z.coerce.number().int().min(2000).max(2060);
const jurisdiction = z.string().regex(/^[A-Z-]{2,6}$/, "unknownChoice");

export const HolidayInput = z.strictObject({
  jurisdiction,
  day: dayField.pipe(z.string("required")),
  name: lineField,
});
export const StrikeInput = z.strictObject({ jurisdiction, day: dayField.pipe(z.string("required")) });
export const WithdrawChangeInput = z.strictObject({ id: z.uuid() });
export const ConfirmYearInput = z.strictObject({
  jurisdiction,
  year,
  /** The days on the screen, with commas between. */
  seen: z.string().max(4000),
});
export const WithdrawYearInput = z.strictObject({ jurisdiction, year });
