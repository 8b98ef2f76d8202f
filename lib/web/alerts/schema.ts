import { z } from "zod";
import { codeOf } from "../../vocabulary/codes.ts";

const text = (max: number) => z.string().trim().max(max);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** A day and an hour as a form sends them, without a zone: the zone is the host state's. */
const day = z.iso.date("notADate");
const hour = z.iso.time({ precision: -1, error: "notATime" });

type About = { caseId?: string; codename?: string };
/** Asked whatever else is wrong, so that everything is said at once. */
const always = () => true;

/** About which case: one of the list, or, where the list's answer is empty, the one of this codename. */
export const RaiseInput = z
  .strictObject({
    key: z.uuid(),
    caseId: z.union([z.literal(""), z.uuid()]).optional(),
    codename: optional(text(80)),
    kind: codeOf("alert_kind").exclude(["drill"], { error: "alerts.said.chooseKind" }),
  })
  .refine(({ caseId, codename }: About) => caseId !== undefined || codename, {
    path: ["caseId"],
    error: "alerts.said.chooseCase",
    when: always,
  })
  .refine(({ caseId, codename }: About) => caseId !== "" || codename, {
    path: ["codename"],
    error: "required",
    when: always,
  })
  // Two answers to "who": one of them would be paged for wrongly.
  .refine(({ caseId, codename }: About) => !(caseId && codename), {
    path: ["codename"],
    error: "alerts.said.twoCases",
    when: always,
  });

export const AlertInput = z.strictObject({ alertId: z.uuid(), key: z.uuid() });

export const HeardInput = AlertInput.extend({
  version: z.coerce.number().int(),
  what: text(4000),
  whom: text(400),
  place: text(400),
  heading: text(400),
  severity: codeOf("alert_severity"),
  sourceKind: optional(codeOf("source_kind")),
  sourceGrade: optional(codeOf("evidence_grade")),
  expected: optional(day),
  expectedTime: optional(hour),
});

/** By when: so many minutes from now, or the day and hour beside `other`. */
export const PROMISE_MINUTES = ["30", "60", "180"] as const;

const promise = {
  plan: text(4000).min(1),
  within: z.enum([...PROMISE_MINUTES, "other"]),
  by: optional(day),
  byTime: optional(hour),
};

/** Who has it: whoever presses where nobody else is named. */
export const TakeInput = AlertInput.extend({ ...promise, ownerId: optional(z.uuid()) });

export const RenewInput = AlertInput.extend({ ...promise, word: text(4000).min(1) });

export const PassOnInput = AlertInput.extend({ ...promise, ownerId: z.uuid(), word: text(4000) });

/** *Seen* is said by looking, never by a form of the page. */
export const AnswerInput = AlertInput.extend({
  answer: codeOf("alert_answer").exclude(["seen"]),
  word: text(1000),
});

/** `reason` is asked for where there is nobody who could agree. */
export const StandDownInput = AlertInput.extend({
  outcome: codeOf("alert_outcome").exclude(["drill"]),
  note: text(4000),
  reason: text(1000).optional(),
});

export const AskInput = AlertInput.extend({ askId: z.uuid() });

/** What a screen has shown: the ids of alerts in its bar, as many as it holds, and of the one whose page it is. */
export const SeenInput = z.strictObject({
  shown: z.array(z.uuid()).max(25).optional(),
  opened: z.uuid().optional(),
});
