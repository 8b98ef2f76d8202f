import { z } from "zod";
import { EDIT, idField, ON_CASE, reasonField } from "../proceedings/form-fields.ts";

const ruleId = z.string().max(60);

/** The boxes that were ticked: none, one or several. */
const ticked = z.preprocess(
  (value) => [value ?? []].flat(),
  z.array(ruleId).min(1, "deadlines.errors.chooseOne").max(60),
);

export const StartInput = z.strictObject({ ...ON_CASE, decisionId: z.uuid(), rule: ticked });
export const NotFilingInput = z.strictObject({ ...ON_CASE, ...EDIT, reason: reasonField });
export const ReopenInput = z.strictObject({ ...ON_CASE, ...EDIT });
export const PackChoiceInput = z.strictObject({ ...ON_CASE, ...EDIT, toVersion: z.string().min(1).max(20) });
export const AssignInput = z.strictObject({ ...ON_CASE, ...EDIT, owner: z.uuid(), backup: idField });
