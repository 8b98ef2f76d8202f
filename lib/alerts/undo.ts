import "server-only";
import type { Access } from "../access/proof.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { holdAlert } from "./hold.ts";
import { windUp } from "./stand-down.ts";

/**
 * Takes back an alert within its ten seconds; only who raised it can.
 *
 * @returns `tooLate` when the time is over or somebody has answered; then it is stood down like any other
 */
export async function undo(
  tx: Tx,
  access: Access<"alert:raise">,
  alertId: string,
): Promise<Result<void, "tooLate">> {
  await holdAlert(tx, access, alertId);
  const undone =
    await tx.$executeRaw`update alert set state = 'stood_down', stood_down_by = ${access.actorId}::uuid, stood_down_at = amparo_now(),
      outcome = 'false_alarm', is_undone = true, updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and id = ${alertId}::uuid and state = 'raised'
      and raised_by = ${access.actorId}::uuid and undo_until > amparo_now()`;
  if (undone === 0) return err("tooLate");
  await windUp(tx, access, alertId, "undone");
  return ok();
}
