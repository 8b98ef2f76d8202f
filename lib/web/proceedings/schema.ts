import { z } from "zod";
import { HOUR_NEEDS_DAY, type Rule, together, unknownOr } from "./between-fields.ts";
import {
  choiceField,
  chosenField,
  dayField,
  EDIT,
  hourField,
  idField,
  lineField,
  ON_CASE,
  reasonField,
  SOURCE,
  textField,
  tickField,
} from "./form-fields.ts";
import { nested } from "./nested.ts";

/** A stage is a code of its lane's list; which list follows from the type, so the command checks it. */
const stageField = z
  .string()
  .max(60)
  .optional()
  .transform((stage) => stage || null);

const PROCEEDING = {
  type: chosenField("proceeding_type"),
  canEnd: z.enum(["usual", "yes", "no"]),
  stage: stageField,
  procedure: choiceField("procedure"),
  body: lineField,
  reference: lineField,
  counsel: lineField,
  mandate: lineField,
  begunOn: dayField,
  ...SOURCE,
};

export const OpenProceedingInput = z.strictObject({ ...ON_CASE, ...PROCEEDING });
export const EditProceedingInput = z.strictObject({
  ...ON_CASE,
  ...EDIT,
  ...PROCEEDING,
  endedOn: dayField,
  endReason: textField,
});

const DECISION = {
  outcome: chosenField("decision_outcome"),
  decidedOn: dayField,
  decidedOnUnknown: tickField,
  proceedingType: chosenField("proceeding_type"),
  procedure: choiceField("procedure"),
  finality: chosenField("decision_finality"),
  body: lineField,
  note: textField,
  ...SOURCE,
};

const DECIDED = unknownOr("decidedOn");

const NOTICE = {
  to: chosenField("notice_to"),
  kind: choiceField("notice_kind"),
  on: dayField,
  onTime: hourField,
  channel: choiceField("channel_of_notice"),
  grade: choiceField("evidence_grade"),
  seenBy: lineField,
  keptWhere: lineField,
};

type NoticeValues = { to: string; kind: string | null; on: string | null; onTime: string | null };

/** A row of the decision's form. One in which nothing is said is no notice. */
const NoticeRow = together(NOTICE, [
  {
    field: "kind",
    code: "required",
    holds: ({ to: _, kind, ...said }: NoticeValues) =>
      kind !== null || Object.values(said).every((value) => value === null),
  },
  HOUR_NEEDS_DAY,
]);

export type NoticeInput = z.output<typeof NoticeRow>;

const MOST_NOTICES = 8;

const NOTICES = z.array(NoticeRow).max(MOST_NOTICES).default([]);
const RECORDED = { ...ON_CASE, proceedingId: z.uuid(), ...DECISION, notices: NOTICES };

export const RecordDecisionInput = z.preprocess(nested, together(RECORDED, DECIDED));
export const EditDecisionInput = together({ ...ON_CASE, ...EDIT, ...DECISION }, DECIDED);

const ONE_NOTICE = { ...NOTICE, kind: chosenField("notice_kind"), knownOn: dayField };

export const AddNoticeInput = together({ ...ON_CASE, decisionId: z.uuid(), ...ONE_NOTICE }, [HOUR_NEEDS_DAY]);
export const EditNoticeInput = together({ ...ON_CASE, ...EDIT, decisionId: z.uuid(), ...ONE_NOTICE }, [
  HOUR_NEEDS_DAY,
]);

const FILING = {
  proceedingId: z.uuid(),
  decisionId: idField,
  rule: lineField,
  title: lineField,
  on: dayField,
  onTime: hourField,
  onUnknown: tickField,
  status: chosenField("filing_status"),
  stayStatus: chosenField("stay_status"),
  receipt: lineField,
  lateReason: textField,
  note: textField,
  ...SOURCE,
};

/** What is still being written has no day yet. */
const NOT_SENT = ["drafting", "ready"];

type Lodged = { on: string | null; onTime: string | null; status: string };

const LODGED: Rule<Lodged>[] = [
  ...unknownOr("on").map((rule) => ({
    ...rule,
    holds: (values: Lodged) => NOT_SENT.includes(values.status) || rule.holds(values),
  })),
  HOUR_NEEDS_DAY,
];

export const RecordFilingInput = together({ ...ON_CASE, ...FILING }, LODGED);
export const EditFilingInput = together({ ...ON_CASE, ...EDIT, ...FILING }, LODGED);

const HEARING = {
  kind: z.enum(["exact", "by_date", "to_be_decided"]),
  on: dayField,
  onTime: hourField,
  purpose: lineField,
  ...SOURCE,
};

export const RecordHearingInput = together({ ...ON_CASE, proceedingId: z.uuid(), ...HEARING }, [
  HOUR_NEEDS_DAY,
]);
export const EditHearingInput = together({ ...ON_CASE, ...EDIT, ...HEARING, outcome: textField }, [
  HOUR_NEEDS_DAY,
]);
export const MoveHearingInput = together({ ...ON_CASE, ...EDIT, ...HEARING }, [HOUR_NEEDS_DAY]);
export const EndHearingInput = z.strictObject({
  ...ON_CASE,
  ...EDIT,
  status: z.enum(["held", "cancelled"]),
  outcome: textField,
});

const REMOVAL = {
  proceedingId: idField,
  on: dayField,
  onTime: hourField,
  onUnknown: tickField,
  route: lineField,
  note: textField,
  ...SOURCE,
};

const DATED = [...unknownOr("on"), HOUR_NEEDS_DAY];

export const RecordRemovalInput = together({ ...ON_CASE, ...REMOVAL }, DATED);
export const EditRemovalInput = together(
  { ...ON_CASE, ...EDIT, ...REMOVAL, status: chosenField("removal_direction_status") },
  DATED,
);

/** The tables an entry can be struck out of. */
export const STRIKABLE = ["notice", "decision", "filing", "hearing", "removal"] as const;
export type Strikable = (typeof STRIKABLE)[number];

export const StrikeInput = z.strictObject({
  ...ON_CASE,
  ...EDIT,
  what: z.enum(STRIKABLE),
  reason: reasonField,
});
