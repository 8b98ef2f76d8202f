import { z } from "zod";
import { codeOf } from "../../vocabulary/codes.ts";

const text = (max: number) => z.string().trim().max(max);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** A day and an hour as a form sends them, without a zone: the zone is the host state's. */
const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "notADate");

export const RaiseInput = z.strictObject({
  key: z.uuid(),
  caseId: optional(z.uuid()),
  codename: optional(text(80)),
  kind: codeOf("alert_kind").exclude(["drill"]),
});

export const AlertInput = z.strictObject({ alertId: z.uuid() });

export const HeardInput = AlertInput.extend({
  version: z.coerce.number().int(),
  what: text(4000),
  whom: text(400),
  place: text(400),
  heading: text(400),
  severity: codeOf("alert_severity"),
  sourceKind: optional(codeOf("source_kind")),
  sourceGrade: optional(codeOf("evidence_grade")),
  expectedAt: optional(localMoment),
});

export const TakeInput = AlertInput.extend({
  plan: text(4000).min(1),
  by: localMoment,
});

export const StandDownInput = AlertInput.extend({
  outcome: codeOf("alert_outcome").exclude(["drill"]),
  note: text(4000),
});
