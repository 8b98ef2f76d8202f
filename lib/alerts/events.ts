import "server-only";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import type { OfCase } from "./recipients.ts";

/** What stands in the course of an alert beside what its own row tells. */
export type EventKind =
  | "step_called"
  | "step_empty"
  | "round_begun"
  | "ladder_ended"
  | "escalated"
  | "report_joined"
  | "severity_raised"
  | "answered"
  | "taken"
  | "passed_on"
  | "renewed"
  | "lapsed"
  | "stand_down_asked"
  | "stand_down_refused"
  | "unreachable";

type Event = {
  /** Whom it is about, where that is not who did it. */
  userId?: string | null;
  step?: number;
  round?: number;
  /** A word without personal data: an answer, a severity, the rule or the kind of a report. */
  code?: string;
};

/** Writes one line of the course of an alert; who did it comes from `of`. */
export async function noteEvent(
  tx: Tx,
  of: OfCase,
  alertId: string,
  kind: EventKind,
  { userId = null, step, round, code }: Event = {},
): Promise<void> {
  await tx.$executeRaw`insert into alert_event (org_id, id, case_id, alert_id, kind, actor_id, user_id, step, round, code)
    values (${of.orgId}::uuid, ${newId()}::uuid, ${of.caseId}::uuid, ${alertId}::uuid, ${kind}, ${of.actorId}::uuid, ${userId}::uuid,
      ${step ?? null}::int, ${round ?? null}::int, ${code ?? null})`;
}
