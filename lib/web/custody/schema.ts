import { z } from "zod";
import { ENDINGS } from "../../custody/episode.ts";
import { isCountryCode } from "../../i18n/regions.ts";
import { EDITED_ROW, manyOf } from "../casework/form-fields.ts";
import {
  answered,
  choiceField,
  chosenField,
  dayField,
  hourField,
  hourNeedsDay,
  idField,
  lineField,
  ON_CASE,
  reasonField,
  refuse,
  SOURCE,
  textField,
  tickField,
} from "../proceedings/form-fields.ts";

const WHEN = { on: dayField, onTime: hourField, onUnknown: tickField } as const;
/** The companions for whom the same is recorded. */
const SAME_FOR = { sameFor: manyOf(z.uuid(), 50) } as const;
const WHERE = { place: lineField, keepPlace: tickField } as const;

const EPISODE = {
  custodyType: chosenField("custody_type"),
  holdingBody: chosenField("holding_body"),
  ...WHERE,
  ...WHEN,
  legalBasis: choiceField("legal_basis"),
  /** The authorities say that they do not hold the person. */
  denied: tickField,
  howKnown: textField,
  ...SOURCE,
};

export const RecordEpisodeInput = z
  .strictObject({ ...ON_CASE, ...SAME_FOR, ...EPISODE })
  .superRefine(answered);
export const EditEpisodeInput = z
  .strictObject({ ...ON_CASE, ...EDITED_ROW, ...EPISODE })
  .superRefine(answered);

const MOVE = {
  event: chosenField("custody_event"),
  holdingBody: chosenField("holding_body"),
  ...WHERE,
  ...WHEN,
  direction: lineField,
  purpose: choiceField("custody_purpose"),
  proceedingId: idField,
  custodyType: choiceField("custody_type"),
  legalBasis: choiceField("legal_basis"),
  denied: tickField,
  note: textField,
  ...SOURCE,
};

export const RecordMoveInput = z
  .strictObject({ ...ON_CASE, ...SAME_FOR, episodeId: z.uuid(), ...MOVE })
  .superRefine(answered);
export const EditMoveInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW, ...MOVE }).superRefine(answered);

const stateField = z
  .string()
  .refine((code) => code === "" || isCountryCode(code), "unknownChoice")
  .optional()
  .transform((code) => code || null);

/** An ending needs its day: without one the custody would still run. A release needs an answer: has somebody seen it? */
export const EndInput = z
  .strictObject({
    ...ON_CASE,
    ...EDITED_ROW,
    ...SAME_FOR,
    event: z.enum(ENDINGS),
    on: dayField,
    onTime: hourField,
    seenBy: z.enum(["yes", "no"]).optional(),
    toState: stateField,
    note: textField,
    grade: choiceField("evidence_grade"),
    knownOn: dayField,
  })
  .superRefine((end, context) => {
    if (end.on === null) refuse(context, "on", "required");
    if (end.event === "release" && end.seenBy === undefined) refuse(context, "seenBy", "required");
    hourNeedsDay(end, context);
  });

export const TakeBackEndInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW });

const CONTACT = {
  kind: chosenField("contact_proof"),
  ...WHEN,
  who: lineField,
  /** The word itself is never sent: it stays with the safe contact. */
  safeWord: z.enum(["right", "wrong", "notAsked"]).default("notAsked"),
  note: textField,
  ...SOURCE,
};

export const RecordContactInput = z.strictObject({ ...ON_CASE, ...CONTACT }).superRefine(answered);
export const EditContactInput = z
  .strictObject({ ...ON_CASE, ...EDITED_ROW, ...CONTACT })
  .superRefine(answered);

export const StrikeOutInput = z.strictObject({
  ...ON_CASE,
  ...EDITED_ROW,
  what: z.enum(["episode", "move", "contact", "note"]),
  reason: reasonField,
});
