import "server-only";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import type { OfCase } from "./recipients.ts";

/** How long a message about an alert is tried before an administrator looks at it. Hours. */
const TRY_FOR_HOURS = 24;

/** Writes one mail a person, in the transaction of the fact: if this fails, the fact does not commit. They leave when the undo is over. */
export async function enqueueMails(
  tx: Tx,
  access: Pick<OfCase, "orgId" | "caseId">,
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

/** One mail a person about a deadline that rings. It is tried until the last day is over for good. */
export async function enqueueBellMails(
  tx: Tx,
  of: Pick<OfCase, "orgId" | "caseId">,
  reminderId: string,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of userIds) {
    await tx.$executeRaw`insert into outbox (org_id, id, case_id, reminder_id, recipient_id, channel, dedupe_key, deadline_at)
      values (${of.orgId}::uuid, ${newId()}::uuid, ${of.caseId}::uuid, ${reminderId}::uuid, ${userId}::uuid, 'email',
        ${`${reminderId}:${userId}:email`}, amparo_now() + make_interval(hours => ${TRY_FOR_HOURS}))
      on conflict do nothing`;
  }
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}

/** What has not left yet will not leave: the alert was undone or stood down. */
export async function cancelMails(tx: Tx, access: Pick<OfCase, "orgId">, alertId: string): Promise<void> {
  await tx.$executeRaw`update outbox set state = 'skipped', updated_at = amparo_now()
    where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and state in ('queued', 'failed_retrying')`;
}
