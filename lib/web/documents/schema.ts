import { z } from "zod";
import { MOST_LABEL } from "../../documents/model.ts";
import { toldLine } from "../../people/told-text.ts";
import { EDIT, idField, ON_CASE, reasonField } from "../proceedings/form-fields.ts";

/** What is sent beside the file. */
export const PaperInput = z.strictObject({
  ...ON_CASE,
  decision: idField,
  filing: idField,
  label: toldLine(MOST_LABEL)
    .optional()
    .transform((text) => text ?? null),
});

export const StrikePaperInput = z.strictObject({ ...ON_CASE, ...EDIT, reason: reasonField });
