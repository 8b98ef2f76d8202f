import { z } from "zod";
import { LINK_KINDS } from "../../cases/link.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import {
  choiceField,
  chosenField,
  dayField,
  idField,
  lineField,
  ON_CASE,
  reasonField,
  refuse,
  SOURCE,
  textField,
  tickField,
} from "../proceedings/form-fields.ts";
import { nested } from "../proceedings/nested.ts";
import { EDITED, EDITED_ROW, manyOf } from "./form-fields.ts";

const NOTE = { text: reasonField, on: dayField, ...SOURCE };

export const WriteNoteInput = z.strictObject({
  ...ON_CASE,
  ...NOTE,
  /** Whether scripts run: then the page is drawn anew where it stands. */
  scripts: z.enum(["", "yes"]).default(""),
});
export const EditNoteInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW, ...NOTE });

export const RaiseLevelInput = z.strictObject({
  ...ON_CASE,
  level: codeOf("risk_level").exclude(["removed"]),
  reason: reasonField,
});
export const LowerLevelInput = z.strictObject({ ...ON_CASE, reason: reasonField });
/** What the second person says of a lowering that waits. */
export const AnswerLoweringInput = z.strictObject({
  ...ON_CASE,
  id: z.uuid(),
  answer: z.enum(["agree", "refuse"]),
});

export const AssignInput = z.strictObject({
  ...ON_CASE,
  ...EDITED,
  leadId: idField,
  backupId: idField,
  teamId: z.uuid(),
  access: chosenField("case_access"),
  named: manyOf(z.uuid(), 500),
  /** They were told who loses sight of the case. */
  confirm: tickField,
});

export const StatusInput = z
  .strictObject({
    ...ON_CASE,
    ...EDITED,
    status: chosenField("case_status"),
    reason: choiceField("closure_reason"),
    codename: lineField,
    words: textField,
  })
  .superRefine(({ status, reason, codename }, context) => {
    if (status !== "closed") return;
    if (reason === null) refuse(context, "reason", "required");
    if (reason === "duplicate" && codename === null) refuse(context, "codename", "required");
  });

export const LinkInput = z.strictObject({
  ...ON_CASE,
  codename: z.string().trim().min(1).max(80),
  kind: z.enum(LINK_KINDS as ["incident", "family"]),
});

export const ReturnInput = z.strictObject({
  ...ON_CASE,
  ...EDITED,
  feared: lineField,
  fear: textField,
  asylumLodgedOn: dayField,
  ignored: tickField,
});

/** More rows than anybody has papers; each save offers one more. */
export const MOST_ROWS = 12;

const NameRow = z.strictObject({ text: lineField, as: lineField });
const PaperRow = z.strictObject({ number: lineField, kind: choiceField("document_kind") });

export const PersonInput = z.preprocess(
  nested,
  z.strictObject({
    ...ON_CASE,
    ...EDITED,
    /** What comes after: the case, or this form again with a row more. */
    next: z.enum(["done", "names", "papers"]).default("done"),
    name: lineField,
    names: z.array(NameRow).max(MOST_ROWS).default([]),
    born: lineField,
    sexGender: choiceField("sex_gender"),
    nationality: lineField,
    languages: manyOf(codeOf("language"), 20),
    otherLanguages: lineField,
    interpreter: z.enum(["yes", "no", "unknown"]).default("unknown"),
    needs: manyOf(codeOf("specific_needs"), 60),
    papers: z.array(PaperRow).max(MOST_ROWS).default([]),
    profile: textField,
  }),
);

const REACH = {
  name: lineField,
  relation: choiceField("person_relation"),
  isSafeContact: tickField,
  role: z.union([z.literal("").transform(() => null), z.enum(["caller", "lawyer"])]),
  phone: lineField,
  reach: lineField,
  language: lineField,
  hours: lineField,
  codeWord: lineField,
  mandate: lineField,
};

/** Somebody without a name and without a way to reach them is nobody. */
function reachable(
  contact: Record<"name" | "phone" | "reach", string | null>,
  context: z.RefinementCtx,
): void {
  if (contact.name === null && contact.phone === null && contact.reach === null)
    refuse(context, "name", "required");
}

export const AddContactInput = z.strictObject({ ...ON_CASE, ...REACH }).superRefine(reachable);
export const ChangeContactInput = z
  .strictObject({ ...ON_CASE, ...EDITED_ROW, ...REACH })
  .superRefine(reachable);
export const VoidContactInput = z.strictObject({ ...ON_CASE, ...EDITED_ROW });
