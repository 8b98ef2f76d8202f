import "server-only";
import { recordAudit } from "../audit/events.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type HeldAlert, holdAlert } from "./hold.ts";
import { findRunningOf, joinReport } from "./join.ts";
import { beginLadder } from "./ladder/climb.ts";
import type { OfCase } from "./recipients.ts";
import type { AlertRule } from "./rules.ts";
import type { Severity } from "./severity.ts";

/** Why a rule of the program calls people: one open alert for a case and a cause. */
export type Cause = {
  rule: AlertRule;
  kind: Code<"alert_kind">;
  severity: Severity;
  /** What the alert is about, and the id of it where there can be several: a deadline, a proceeding, a departure. */
  cause: "deadline" | "level" | "shield" | "departure" | "contact" | "move";
  causeId: string | null;
};

/**
 * Raises an alert because a rule demands it. Where one of the same cause is open already, or of the same kind, the report joins it and
 * can only make it graver: nobody is called twice for the same thing. Nobody has raised it, so everybody is called, also who made the
 * change that the rule saw.
 *
 * @param knownOn the day in the host state, `YYYY-MM-DD`
 * @returns the id of the alert
 */
export async function raiseByRule(tx: Tx, of: OfCase, cause: Cause, knownOn: string): Promise<string> {
  const byRule = { ...of, actorId: null };
  await tx.$executeRaw`select 1 from case_file where org_id = ${of.orgId}::uuid and id = ${of.caseId}::uuid for update`;
  const open = await findOpen(tx, of, cause);
  if (open) {
    await joinReport(tx, byRule, open, { severity: cause.severity, code: cause.rule });
    return open.id;
  }
  const id = newId();
  const now = clock(tx);
  await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, undo_until, known_on, cause, cause_id)
    values (${of.orgId}::uuid, ${id}::uuid, ${of.caseId}::uuid, ${cause.kind}, ${cause.severity}, ${now.toString()}::timestamptz,
      ${knownOn}::date, ${cause.cause}, ${cause.causeId}::uuid)`;
  const alert = await holdAlert(tx, of, id);
  if (alert) await beginLadder(tx, byRule, alert);
  await recordAudit(tx, {
    action: "alert.raised",
    objectType: "alert",
    objectId: id,
    reasonCode: cause.rule,
  });
  return id;
}

/** Two last days are two things, whatever their kind; of everything else one alert of a kind is enough. */
async function findOpen(tx: Tx, of: OfCase, { cause, causeId, kind }: Cause): Promise<HeldAlert | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from alert where org_id = ${of.orgId}::uuid and case_id = ${of.caseId}::uuid and cause = ${cause}
      and cause_id is not distinct from ${causeId}::uuid and state <> 'stood_down'`;
  if (row) return holdAlert(tx, of, row.id);
  return kind === "deadline_at_risk" ? null : findRunningOf(tx, of, kind);
}
