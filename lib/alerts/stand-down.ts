import "server-only";
import type { Access } from "../access/proof.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { holdAlert } from "./hold.ts";
import { closeLadder, escalationOf } from "./ladder/climb.ts";
import { endWithAlert } from "./promises.ts";
import { endAlertAccess, type OfCase, tellAll } from "./recipients.ts";
import { isGraver, needsSecond } from "./severity.ts";
import { type Reason, skipUnsent } from "./unsent.ts";

export type End = { outcome: Code<"alert_outcome">; note: string | null };

/**
 * Ends an alert at once, with an outcome; only a person does. What has not been sent is not sent any more. An outcome of *unknown*
 * lowers nothing: no level is reckoned from how an alert ended.
 *
 * @returns `stoodDown` when a colleague was first, `needsSecond` where the alert is or was Critical or above: then a second person is
 *   asked; nothing has changed
 */
export async function standDown(
  tx: Tx,
  access: Access<"alert:standDown">,
  alertId: string,
  end: End,
): Promise<Result<void, "stoodDown" | "needsSecond">> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  if (needsSecond(await gravest(tx, access, alertId))) return err("needsSecond");
  await endAlert(tx, access, alertId, access.actorId, end);
  return ok();
}

/** The gravest that an alert has been: whoever lowers its severity does not do without the second person. */
export async function gravest(tx: Tx, of: OfCase, alertId: string): Promise<Code<"alert_severity">> {
  const alert = await holdAlert(tx, of, alertId);
  if (!alert) return "imminent";
  const { ladder } = await escalationOf(tx, of, alert);
  return isGraver(alert.severity, ladder.severity) ? alert.severity : ladder.severity;
}

/** Writes the end of an alert that this unit of work holds, and ends all that hung on it. @param by who answers for the outcome */
export async function endAlert(tx: Tx, of: OfCase, alertId: string, by: string, end: End): Promise<void> {
  const sealer = await vaultOf(tx).of("case", of.caseId);
  await tx.$executeRaw`update alert set state = 'stood_down', stood_down_by = ${by}::uuid, stood_down_at = amparo_now(),
      outcome = ${end.outcome}, outcome_note = ${sealer.seal("alert.outcome_note", alertId, end.note)}, updated_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and id = ${alertId}::uuid`;
  await windUp(tx, of, alertId, "stood_down");
}

/** What ends with an alert: its promises, its ladder, what was asked, what has not left, and, in a day, the way in. */
export async function windUp(tx: Tx, of: OfCase, alertId: string, reason: Reason): Promise<void> {
  await endWithAlert(tx, of, alertId);
  await tx.$executeRaw`update stand_down_ask set state = 'withdrawn', answered_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'waiting'`;
  await closeLadder(tx, of, alertId);
  await skipUnsent(tx, of, alertId, reason);
  await endAlertAccess(tx, of);
  await tellAll(tx, of, alertId);
}
