import "server-only";
import type { Access } from "../access/proof.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { cancelMails } from "./outbox.ts";
import { endAlertAccess, tellAll } from "./recipients.ts";

/**
 * Ends an alert, with an outcome; only a person does. What has not been sent is not sent any more.
 *
 * @returns `stoodDown` when a colleague was first; then nothing has changed
 */
export async function standDown(
  tx: Tx,
  access: Access<"alert:standDown">,
  alertId: string,
  end: { outcome: Code<"alert_outcome">; note: string | null },
): Promise<Result<void, "stoodDown">> {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const ended =
    await tx.$executeRaw`update alert set state = 'stood_down', stood_down_by = ${access.actorId}::uuid, stood_down_at = amparo_now(),
      outcome = ${end.outcome}, outcome_note = ${sealer.seal("alert.outcome_note", alertId, end.note)}, updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and id = ${alertId}::uuid and state <> 'stood_down'`;
  if (ended === 0) return err("stoodDown");
  await tx.$executeRaw`update promise set state = 'ended_with_alert', ended_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running'`;
  await cancelMails(tx, access, alertId);
  await endAlertAccess(tx, access);
  await tellAll(tx, access, alertId);
  return ok();
}
