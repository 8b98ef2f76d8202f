import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { err, ok, type Result } from "../../result.ts";
import type { About } from "./insert.ts";
import { wakeWorkers } from "./insert.ts";

/** A message that did not arrive and that nobody has looked at. `failedAt` is ISO text; `code` says why, such as `smtp_550` or `expired`. */
export type DeadLetter = {
  id: string;
  purpose: About["purpose"];
  alertId: string | null;
  recipient: { id: string; name: string };
  kind: ChannelKind;
  code: string;
  attempts: number;
  failedAt: string;
};

type Row = {
  id: string;
  purpose: About["purpose"];
  alert_id: string | null;
  recipient_id: string;
  name: Uint8Array;
  channel: ChannelKind;
  last_code: string | null;
  attempts: number;
  updated_at: Date;
};

const MOST = 100;

/**
 * The messages that did not arrive and wait to be looked at, the newest first, at most a hundred. They stay until somebody sends them
 * again or lets them go. Who may manage deliveries sees those of every case: they hold no case's content.
 */
export async function listDeadLetters(tx: Tx): Promise<DeadLetter[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select o.id, o.purpose, o.alert_id, o.recipient_id, m.name, o.channel, o.last_code, o.attempts, o.updated_at
    from outbox o join member m on m.org_id = o.org_id and m.id = o.recipient_id
    where o.org_id = ${orgId}::uuid and o.state = 'failed_final' and o.dismissed_at is null and o.purpose not in ('verify', 'test', 'dead_letter')
    order by o.updated_at desc, o.id limit ${MOST}`;
  const ops = await vaultOf(tx).ops();
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    alertId: row.alert_id,
    recipient: { id: row.recipient_id, name: ops.open("member.name", row.recipient_id, row.name) },
    kind: row.channel,
    code: row.last_code ?? "unknown",
    attempts: row.attempts,
    failedAt: row.updated_at.toISOString(),
  }));
}

/** A message sent again by hand is tried for so long. Hours. */
const AGAIN_FOR_HOURS = 24;

/**
 * Sends a message that did not arrive again, at once. What nobody needs any more, such as a call to an alert that is over, is then skipped.
 * @returns `gone` when a colleague was first
 */
export async function requeue(tx: Tx, outboxId: string): Promise<Result<void, "gone">> {
  const { orgId } = unitOf(tx);
  const changed =
    await tx.$executeRaw`update outbox set state = 'queued', attempts = 0, bundled_into = null, next_attempt_at = amparo_now(),
      deadline_at = amparo_now() + make_interval(hours => ${AGAIN_FOR_HOURS}), updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = ${outboxId}::uuid and state = 'failed_final' and dismissed_at is null`;
  if (changed === 0) return err("gone");
  await recordAudit(tx, { action: "delivery.sent_again", objectType: "delivery", objectId: outboxId });
  await wakeWorkers(tx);
  return ok();
}

/**
 * Lets a message that did not arrive go: somebody has looked at it.
 * @returns `gone` when a colleague was first
 */
export async function dismiss(tx: Tx, outboxId: string): Promise<Result<void, "gone">> {
  const { orgId, userId } = unitOf(tx);
  const changed =
    await tx.$executeRaw`update outbox set dismissed_at = ${clock(tx).toString()}::timestamptz, dismissed_by = ${userId}::uuid
    where org_id = ${orgId}::uuid and id = ${outboxId}::uuid and state = 'failed_final' and dismissed_at is null`;
  if (changed === 0) return err("gone");
  await recordAudit(tx, { action: "delivery.dismissed", objectType: "delivery", objectId: outboxId });
  return ok();
}
