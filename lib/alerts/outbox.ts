import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";

/** How long a message about an alert is tried before an administrator looks at it. Hours. */
const TRY_FOR_HOURS = 24;

/** Writes one mail a person, in the transaction of the fact: if this fails, the fact does not commit. They leave when the undo is over. */
export async function enqueueMails(
  tx: Tx,
  access: Access,
  alert: { id: string; undoUntil: Temporal.Instant },
  userIds: readonly string[],
): Promise<void> {
  for (const userId of userIds) {
    await tx.$executeRaw`insert into outbox (org_id, id, case_id, alert_id, recipient_id, channel, dedupe_key, next_attempt_at, deadline_at)
      values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${alert.id}::uuid, ${userId}::uuid, 'email',
        ${`${alert.id}:${userId}:email`}, ${alert.undoUntil.toString()}::timestamptz, amparo_now() + make_interval(hours => ${TRY_FOR_HOURS}))
      on conflict do nothing`;
  }
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}

/** What has not left yet will not leave: the alert was undone or stood down. */
export async function cancelMails(tx: Tx, access: Access, alertId: string): Promise<void> {
  await tx.$executeRaw`update outbox set state = 'skipped', updated_at = amparo_now()
    where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and state in ('queued', 'failed_retrying')`;
}
