import { z } from "zod";
import { MEASURE_ACTS } from "../../proceedings/law-events.ts";
import { codeOf } from "../../vocabulary/codes.ts";
import { manyOf } from "../casework/form-fields.ts";
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

/** As many of one thing as anybody ticks. */
const MOST = 40;

const PROCEEDING = {
  type: chosenField("proceeding_type"),
  canEnd: z.enum(["usual", "yes", "no"]),
  stage: stageField,
  procedure: choiceField("procedure"),
  body: lineField,
  reference: lineField,
  counsel: lineField,
  mandate: lineField,
  mandateUntil: dayField,
  counselLicence: choiceField("counsel_licence"),
  backupCounsel: lineField,
  interpreter: lineField,
  begunOn: dayField,
  ...SOURCE,
};

export const OpenProceedingInput = z.strictObject({ ...ON_CASE, ...PROCEEDING });
export const EditProceedingInput = z.strictObject({
  ...ON_CASE,
  ...EDIT,
  ...PROCEEDING,
  stageReason: textField,
  endedOn: dayField,
  endedKnownOn: dayField,
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
  flags: manyOf(z.enum(["rushed", "without_counsel"]), MOST),
  isDateDisputed: tickField,
  implementation: choiceField("order_implementation"),
  decides: manyOf(z.uuid(), MOST),
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
const RECORDED_DECISION = { ...ON_CASE, proceedingId: z.uuid(), ...DECISION, notices: NOTICES };

export const RecordDecisionInput = z.preprocess(nested, together(RECORDED_DECISION, DECIDED));
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
  howLodged: choiceField("how_lodged"),
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
  canMakeEnforceable: tickField,
  flags: manyOf(codeOf("hearing_flag"), MOST),
  present: lineField,
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
  present: lineField,
  knownOn: dayField,
});

const REMOVAL = {
  proceedingId: idField,
  on: dayField,
  onTime: hourField,
  onUnknown: tickField,
  route: lineField,
  carrier: lineField,
  crossing: lineField,
  note: textField,
  ...SOURCE,
};

const DATED = [...unknownOr("on"), HOUR_NEEDS_DAY];

export const RecordRemovalInput = together({ ...ON_CASE, ...REMOVAL }, DATED);
export const EditRemovalInput = together({ ...ON_CASE, ...EDIT, ...REMOVAL }, DATED);

/** Whether it was carried out; of one that is set again there is no more to say. */
export const EndRemovalInput = together(
  {
    ...ON_CASE,
    ...EDIT,
    status: chosenField("removal_direction_status"),
    on: dayField,
    onTime: hourField,
    onUnknown: tickField,
    grade: choiceField("evidence_grade"),
    knownOn: dayField,
    note: textField,
  },
  [
    ...unknownOr("on").map((rule) => ({
      ...rule,
      holds: (values: Lodged) => values.status === "set" || rule.holds(values),
    })),
    HOUR_NEEDS_DAY,
  ],
);

const servedOnField = manyOf(codeOf("served_on"), MOST);

const MEASURE = {
  kind: chosenField("measure_kind"),
  body: lineField,
  filingId: idField,
  rule: lineField,
  reference: lineField,
  on: dayField,
  onTime: hourField,
  onUnknown: tickField,
  endsOn: dayField,
  binds: manyOf(z.uuid(), MOST),
  note: textField,
  ...SOURCE,
};

export const RecordMeasureInput = together({ ...ON_CASE, ...MEASURE, servedOn: servedOnField }, DATED);
export const EditMeasureInput = together({ ...ON_CASE, ...EDIT, ...MEASURE }, DATED);

/** What a form records of a measure, a decision or a proceeding; counsel's tick has a form of its own. */
const RECORDED = [...Object.values(MEASURE_ACTS), "decision_set_aside", "extradition_request"] as const;

const EVENT = {
  kind: z.enum(RECORDED),
  on: dayField,
  onTime: hourField,
  onUnknown: tickField,
  servedOn: servedOnField,
  confirmedBy: choiceField("confirmed_by"),
  request: choiceField("extradition_request_status"),
  note: textField,
  ...SOURCE,
};

type Happened = {
  on: string | null;
  onTime: string | null;
  kind: string;
  servedOn: string[];
  confirmedBy: string | null;
  request: string | null;
};

/** What each kind must say besides its day. */
const SAID: Rule<Happened>[] = [
  {
    field: "servedOn",
    code: "required",
    holds: ({ kind, servedOn }) => kind !== "measure_served" || servedOn.length > 0,
  },
  {
    field: "confirmedBy",
    code: "required",
    holds: ({ kind, confirmedBy }) => kind !== "measure_confirmed" || confirmedBy !== null,
  },
  {
    field: "request",
    code: "required",
    holds: ({ kind, request }) => kind !== "extradition_request" || request !== null,
  },
];

export const RecordEventInput = together({ ...ON_CASE, about: z.uuid(), ...EVENT }, [...DATED, ...SAID]);
export const EditEventInput = together({ ...ON_CASE, ...EDIT, about: z.uuid(), ...EVENT }, [
  ...DATED,
  ...SAID,
]);

export const ConfirmStayInput = together(
  { ...ON_CASE, about: z.uuid(), on: dayField, onTime: hourField, note: textField },
  [{ field: "on", code: "required", holds: ({ on }: { on: string | null }) => on !== null }, HOUR_NEEDS_DAY],
);

/** The tables an entry can be struck out of. */
export const STRIKABLE = ["notice", "decision", "filing", "hearing", "removal", "measure", "event"] as const;
export type Strikable = (typeof STRIKABLE)[number];

export const StrikeInput = z.strictObject({
  ...ON_CASE,
  ...EDIT,
  what: z.enum(STRIKABLE),
  reason: reasonField,
});
