import { z } from "zod";
import { ENDINGS } from "../../custody/episode.ts";
import { EDITED_ROW } from "../casework/form-fields.ts";
import {
  answered,
  choiceField,
  chosenField,
  dayField,
  hourField,
  hourNeedsDay,
  lineField,
  ON_CASE,
  reasonField,
  refuse,
  SOURCE,
  textField,
  tickField,
} from "../proceedings/form-fields.ts";

const WHEN = { on: dayField, onTime: hourField, onUnknown: tickField } as const;
const WHERE = { place: lineField, keepPlace: tickField } as const;

const EPISODE = {
  custodyType: chosenField("custody_type"),
  holdingBody: chosenField("holding_body"),
  ...WHERE,
  ...WHEN,
  legalBasis: choiceField("legal_basis"),
  howKnown: textField,
  ...SOURCE,
};

export const RecordEpisodeInput = z.strictObject({ ...ON_CASE, ...EPISODE }).superRefine(answered);
export const EditEpisodeInput = z
  .strictObject({ ...ON_CASE, ...EDITED_ROW, ...EPISODE })
  .superRefine(answered);

const MOVE = {
  event: chosenField("custody_event"),
  holdingBody: chosenField("holding_body"),
  ...WHERE,
  ...WHEN,
  purpose: choiceField("custody_purpose"),
  note: textField,
  ...SOURCE,
};

export const RecordMoveInput = z
  .strictObject({ ...ON_CASE, episodeId: z.uuid(), ...MOVE })
  .superRefine(answered);
export const EditMoveInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW, ...MOVE }).superRefine(answered);

/** An ending needs its day: without one the custody would still run. */
export const EndInput = z
  .strictObject({
    ...ON_CASE,
    ...EDITED_ROW,
    event: z.enum(ENDINGS),
    on: dayField,
    onTime: hourField,
    note: textField,
    knownOn: dayField,
  })
  .superRefine((end, context) => {
    if (end.on === null) refuse(context, "on", "required");
    hourNeedsDay(end, context);
  });

export const TakeBackEndInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW });

const CONTACT = {
  kind: chosenField("contact_proof"),
  ...WHEN,
  who: lineField,
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
