import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind, MessageKind } from "../../notify/channel.ts";
import { err, ok, type Result } from "../../result.ts";

/** A message that did not arrive and that nobody has looked at. `failedAt` is ISO text; `code` says why, such as `smtp_550` or `expired`. */
export type DeadLetter = {
  id: string;
  purpose: Exclude<MessageKind, "bundle">;
  alertId: string | null;
  recipient: { id: string; name: string };
  kind: ChannelKind;
  code: string;
  attempts: number;
  failedAt: string;
};

type Row = {
  id: string;
  purpose: DeadLetter["purpose"];
  alert_id: string | null;
  recipient_id: string;
  name: Uint8Array;
  channel: ChannelKind;
  last_code: string | null;
  attempts: number;
  updated_at: Date;
};

/** The messages that did not arrive and wait to be looked at, the newest first, at most a hundred. */
export async function listDeadLetters(tx: Tx): Promise<DeadLetter[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select o.id, o.purpose, o.alert_id, o.recipient_id, m.name, o.channel, o.last_code, o.attempts, o.updated_at
    from outbox o join member m on m.org_id = o.org_id and m.id = o.recipient_id
    where o.org_id = ${unitOf(tx).orgId}::uuid and o.state = 'failed_final' and o.dismissed_at is null
      and o.purpose not in ('verify', 'test', 'dead_letter') order by o.updated_at desc, o.id limit 100`;
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

/** Sends a message that did not arrive again, at once. @returns `gone` when a colleague was first */
export async function requeue(tx: Tx, outboxId: string): Promise<Result<void, "gone">> {
  const changed =
    await tx.$executeRaw`update outbox set state = 'queued', attempts = 0, next_attempt_at = amparo_now(),
      deadline_at = amparo_now() + interval '24 hours', updated_at = amparo_now()
    where org_id = ${unitOf(tx).orgId}::uuid and id = ${outboxId}::uuid and state = 'failed_final' and dismissed_at is null`;
  return changed === 1 ? ok() : err("gone");
}

/** Lets a message that did not arrive go: somebody has looked at it. @returns `gone` when a colleague was first */
export async function dismiss(tx: Tx, outboxId: string): Promise<Result<void, "gone">> {
  const { orgId, userId } = unitOf(tx);
  const changed =
    await tx.$executeRaw`update outbox set dismissed_at = amparo_now(), dismissed_by = ${userId}::uuid
    where org_id = ${orgId}::uuid and id = ${outboxId}::uuid and state = 'failed_final' and dismissed_at is null`;
  return changed === 1 ? ok() : err("gone");
}
