import { z } from "zod";
import { ANSWERED_FACTORS, EventFact } from "../../cases/events/kinds.ts";
import { codesOf } from "../../vocabulary/codes.ts";
import {
  answered,
  choiceField,
  dayField,
  hourField,
  idField,
  lineField,
  ON_CASE,
  reasonField,
  refuse,
  SOURCE,
  textField,
  tickField,
} from "../proceedings/form-fields.ts";
import { SIGN_FORMS, SIGN_KINDS } from "./kinds.ts";

const WHEN = { on: dayField, onTime: hourField, onUnknown: tickField } as const;
const wordField = z.string().max(60).default("");

const Sign = z.strictObject({
  ...ON_CASE,
  kind: z.enum(SIGN_KINDS),
  which: wordField,
  state: wordField,
  proceedingId: idField,
  expiresOn: dayField,
  ...WHEN,
  isInferred: tickField,
  note: textField,
  ...SOURCE,
});

/** A sign of one kind. What its kind asks must be answered from its own list; what it does not ask is not taken. */
export const RecordSignInput = Sign.transform((sign, context) => {
  const { kind, which, state, proceedingId, expiresOn, ...rest } = sign;
  const form = SIGN_FORMS[kind];
  // Here and not before it, so that everything that is missing is told at once.
  answered(sign, context);
  const fact = EventFact.safeParse({
    kind: kind === "protection" ? "factor" : kind,
    ...(form.which && { code: which }),
    ...(form.state && { state }),
    ...(form.onProceeding && { proceedingId }),
    ...(form.expires && { expiresOn }),
  });
  if (fact.success) return { ...rest, kind, fact: fact.data };
  for (const { path } of fact.error.issues) {
    const [field, sent] = path[0] === "code" ? (["which", which] as const) : (["state", state] as const);
    refuse(context, field, sent === "" ? "required" : "unknownChoice");
  }
  return z.NEVER;
});

/** One press on an answer to a question that the triage asks. */
export const AnswerInput = z.strictObject({
  ...ON_CASE,
  which: z.enum(ANSWERED_FACTORS),
  state: z.enum(codesOf("presence")),
  proceedingId: idField,
  note: lineField,
  ...SOURCE,
});

const parties = Object.fromEntries(
  codesOf("access_party").map((party) => [party, choiceField("access_state")]),
) as Record<
  ReturnType<typeof codesOf<"access_party">>[number],
  ReturnType<typeof choiceField<"access_state">>
>;

/** Several who want to see the person, each with what was found; those that were not asked about stay as they are. */
export const AccessInput = z
  .strictObject({ ...ON_CASE, ...parties, ...WHEN, note: textField, ...SOURCE })
  .superRefine((input, context) => {
    answered(input, context);
    const checked = codesOf("access_party").some((party) => input[party] !== null);
    if (!checked) refuse(context, "family", "signs.errors.nobodyChecked");
  });

export const StrikeSignInput = z.strictObject({
  ...ON_CASE,
  id: z.uuid(),
  seen: z.string().min(1).max(20),
  reason: reasonField,
});
