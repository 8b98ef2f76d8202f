import { z } from "zod";
import { codeOf } from "../../vocabulary/codes.ts";

/** Whom a step calls. `case` is everybody of the case: its team, its members and the supervisors; a rota of null is every rota. */
export const LadderTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member"), userId: z.uuid() }),
  z.strictObject({ kind: z.literal("team"), teamId: z.uuid() }),
  z.strictObject({ kind: z.literal("rota"), rotaId: z.uuid().nullable() }),
  z.strictObject({ kind: z.enum(["lead", "backup", "case", "everyone"]) }),
]);

export const LadderStep = z.strictObject({
  targets: z.array(LadderTarget),
  /** How long this step is waited for before the next is called. */
  delayMinutes: z.number().int().min(1).max(1440),
  /** Whoever of it has not answered goes on being called, also after somebody has taken the alert. */
  mustAll: z.boolean(),
});

/** Who is called, in which order: a policy as it was when the alert was raised, or the program's own. */
export const Ladder = z.strictObject({
  /** Null for the program's own. */
  policyId: z.uuid().nullable(),
  /** The gravest that the alert has been; the ladder is the one of that severity. */
  severity: codeOf("alert_severity"),
  steps: z.array(LadderStep).min(1),
  /** How often it is climbed again from its first step; null: without limit. */
  repeats: z.number().int().min(0).max(50).nullable(),
});

export type LadderTarget = z.infer<typeof LadderTarget>;
export type LadderStep = z.infer<typeof LadderStep>;
export type Ladder = z.infer<typeof Ladder>;
