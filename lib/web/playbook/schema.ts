import { z } from "zod";
import { ITEM_CODES } from "../../alerts/playbook/program.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { EDITED_ROW } from "../casework/form-fields.ts";
import { choiceField, reasonField, textField } from "../proceedings/form-fields.ts";

/** An action of the list on an alert: the program's code, or the id of one of the organisation's. */
export const StepInput = z.strictObject({
  alertId: z.uuid(),
  key: z.uuid(),
  item: z.union([z.enum(ITEM_CODES), z.uuid()]),
});

export const FinishInput = StepInput.extend({ note: textField });

const stateField = z
  .string()
  .max(2)
  .refine((code) => code === "" || isCountryCode(code), "unknownChoice")
  .transform((code) => code || null);

/** A whole number of minutes, a week at most; none is null. */
const minutesField = z
  .string()
  .trim()
  .refine((text) => text === "" || /^\d+$/.test(text), "notANumber")
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(z.number().int().min(1).max(10080).nullable());

const ITEM = {
  words: reasonField,
  alertKind: choiceField("alert_kind"),
  hostState: stateField,
  within: minutesField,
};

export const NewItemInput = z.strictObject({ key: z.uuid(), level: codeOf("risk_level"), ...ITEM });
export const EditItemInput = z.strictObject({ key: z.uuid(), ...EDITED_ROW, ...ITEM });

const ONE = { key: z.uuid(), id: z.uuid() } as const;
export const MoveItemInput = z.strictObject({ ...ONE, by: z.enum(["up", "down"]) });
export const RemoveItemInput = z.strictObject(ONE);
export const LeaveOutInput = z.strictObject({
  key: z.uuid(),
  level: codeOf("risk_level"),
  code: z.enum(ITEM_CODES),
  leave: z.enum(["out", "in"]),
});
