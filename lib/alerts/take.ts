import "server-only";
import type { Access } from "../access/proof.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { cancelMails } from "./outbox.ts";
import { tellAll } from "./recipients.ts";

/**
 * Puts one named person in charge of an alert, with what they will do and by when. Mails that have not left stay here:
 * somebody has it.
 *
 * @param promise `plan` free text, sealed before it is stored; `by` the moment promised
 * @returns `alreadyTaken` when a colleague was first, `stoodDown` when it is over; then nothing has changed
 */
export async function take(
  tx: Tx,
  access: Access<"alert:take">,
  alertId: string,
  promise: { plan: string; by: Temporal.Instant },
): Promise<Result<void, "alreadyTaken" | "stoodDown">> {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  // Claimed only while still raised: when two people press at once, the database picks one.
  const claimed =
    await tx.$executeRaw`update alert set state = 'taken', taken_by = ${access.actorId}::uuid, taken_at = amparo_now(),
      updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and id = ${alertId}::uuid and state = 'raised'`;
  if (claimed === 0) return err((await isOver(tx, access, alertId)) ? "stoodDown" : "alreadyTaken");
  const promiseId = newId();
  await tx.$executeRaw`insert into promise (org_id, id, case_id, alert_id, owner_id, made_by, plan, due_at)
    values (${access.orgId}::uuid, ${promiseId}::uuid, ${access.caseId}::uuid, ${alertId}::uuid, ${access.actorId}::uuid, ${access.actorId}::uuid,
      ${sealer.seal("alert.plan", promiseId, promise.plan)}, ${promise.by.toString()}::timestamptz)`;
  await cancelMails(tx, access, alertId);
  await tellAll(tx, access, alertId);
  return ok();
}

async function isOver(tx: Tx, access: Access, alertId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { state: string }[]
  >`select state from alert where org_id = ${access.orgId}::uuid and id = ${alertId}::uuid`;
  return rows[0]?.state === "stood_down";
}
