import { z } from "zod";
import { toldLine, toldText } from "../../people/told-text.ts";
import { LIMITS } from "./log-case-limits.ts";

/** A code, a day, an hour: a browser sends nothing longer. */
const short = toldLine(60).optional();
const yes = z.literal("yes").optional();

/** The fields of *Log a case* as a form sends them; what each must be is told by {@link readLogForm}. */
export const LOG_FIELDS = {
  key: z.uuid(),
  with: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  samePerson: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  team: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  name: toldLine(LIMITS.name).optional(),
  nameUnknown: yes,
  nationality: toldLine(LIMITS.nationality).optional(),
  nationalityUnknown: yes,
  hostState: short,
  heldBy: short,
  heldByUnknown: yes,
  place: toldLine(LIMITS.place).optional(),
  placeUnknown: yes,
  keepPlace: yes,
  heldSince: short,
  heldSinceTime: short,
  heldSinceUnknown: yes,
  sourceKind: short,
  sourceKindUnknown: yes,
  sourceGrade: short,
  knownOn: short,
  sexGender: short,
  born: toldLine(LIMITS.born).optional(),
  fear: toldText(LIMITS.fear).optional(),
  fearedState: toldLine(LIMITS.fearedState).optional(),
  removalOn: short,
  removalOnTime: short,
  hearingOn: short,
  hearingOnTime: short,
  hearingType: short,
  lodgedOn: short,
  lawyerName: toldLine(LIMITS.lawyerName).optional(),
  lawyerReach: toldLine(LIMITS.lawyerReach).optional(),
  lawyerMandate: toldLine(LIMITS.lawyerMandate).optional(),
  callerName: toldLine(LIMITS.callerName).optional(),
  callerReach: toldLine(LIMITS.callerReach).optional(),
  callerRelation: short,
  documents: toldLine(LIMITS.documents).optional(),
  language: short,
  consent: z.union([z.string().max(60), z.array(z.string().max(60)).max(20)]).optional(),
  consentHow: toldLine(LIMITS.consentHow).optional(),
} as const;

const Fields = z.strictObject(LOG_FIELDS);
export type LogFields = z.output<typeof Fields>;
export type LogField = keyof LogFields;
