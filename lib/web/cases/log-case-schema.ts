import { z } from "zod";
import { LOG_FIELDS, type LogField } from "./log-case-fields.ts";
import { readLogForm } from "./read-log-form.ts";

/** *Log case*, and the same with another to follow at the same place. */
const Log = z
  .strictObject({ ...LOG_FIELDS, intent: z.enum(["log", "another"]) })
  .superRefine(({ intent: _, ...fields }, context) => {
    for (const [field, code] of Object.entries(readLogForm(fields).problems))
      context.addIssue({ code: "custom", path: [field], message: code });
  });

/** What a form is sent for before it is whole: to look for the same person, to keep what was typed. */
const Unfinished = z.strictObject({ ...LOG_FIELDS, intent: z.enum(["check", "draft"]) });

export const LogCaseInput = z.discriminatedUnion("intent", [Log, Unfinished]);

/** The parts by which somebody who is here already is found. */
export const LookedFor = z.object({
  name: LOG_FIELDS.name,
  born: LOG_FIELDS.born,
  documents: LOG_FIELDS.documents,
  hostState: LOG_FIELDS.hostState,
});

const FIELD_NAMES = Object.keys(LOG_FIELDS) as [LogField, ...LogField[]];

/** What the page's script sends while somebody writes. The texts are kept as they were typed. */
export const DraftInput = z.strictObject({
  key: z.uuid(),
  values: z.partialRecord(
    z.enum(FIELD_NAMES),
    z.union([z.string().max(5000), z.array(z.string().max(60)).max(20)]),
  ),
});

export const DiscardInput = z.strictObject({ key: z.uuid() });
