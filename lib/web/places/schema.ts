import { z } from "zod";
import { readCoordinates } from "../../custody/coordinates.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { EDITED_ROW } from "../casework/form-fields.ts";
import { choiceField, lineField, textField } from "../proceedings/form-fields.ts";
import { LIMITS } from "../proceedings/limits.ts";

const PLACE = {
  name: lineField.pipe(z.string("required")),
  kind: choiceField("place_kind"),
  holdingBody: choiceField("holding_body"),
  state: z
    .string()
    .max(2)
    .refine((code) => code === "" || isCountryCode(code), "unknownChoice")
    .transform((code) => code || null),
  coordinates: z
    .string()
    .max(LIMITS.line)
    .refine((text) => text.trim() === "" || readCoordinates(text) !== null, "places.errors.coordinates")
    .transform((text) => readCoordinates(text)),
  address: textField,
  phones: textField,
  visitingHours: textField,
  note: textField,
};

export const NewPlaceInput = z.strictObject({ key: z.uuid(), ...PLACE });
export const EditPlaceInput = z.strictObject({ key: z.uuid(), ...EDITED_ROW, ...PLACE });
