import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { quietNow } from "../channels/ways.ts";
import { wakeWorkers } from "./insert.ts";

/** Of which messages the others are hastened: by what failed for somebody, or by a whole kind of channel that is out of order. */
export type Stuck =
  | { alertIds: readonly string[]; recipientId: string; exceptChannelId: string }
  | { kind: string };

type Other = { id: string; recipient_id: string; severity: string };

/**
 * The ways that wait for their minutes become due at once, for the ways before them do not lead there. Quiet hours and the time
 * to take an alert back stay as they are.
 */
export async function hastenOthers(tx: Tx, stuck: Stuck): Promise<void> {
  const { orgId, now } = unitOf(tx);
  const others =
    "kind" in stuck
      ? await tx.$queryRaw<Other[]>`
          select distinct w.id, w.recipient_id, a.severity from outbox b
            join outbox w on w.org_id = b.org_id and w.alert_id = b.alert_id and w.recipient_id = b.recipient_id
            join alert a on a.org_id = w.org_id and a.id = w.alert_id and a.undo_until <= amparo_now()
          where b.org_id = ${orgId}::uuid and b.channel = ${stuck.kind} and b.state in ('queued', 'failed_retrying') and b.purpose = 'alert'
            and w.channel <> ${stuck.kind} and w.state = 'queued' and w.next_attempt_at > amparo_now()`
      : await tx.$queryRaw<Other[]>`
          select w.id, w.recipient_id, a.severity from outbox w
            join alert a on a.org_id = w.org_id and a.id = w.alert_id and a.undo_until <= amparo_now()
          where w.org_id = ${orgId}::uuid and w.alert_id = any (${[...stuck.alertIds]}::uuid[]) and w.recipient_id = ${stuck.recipientId}::uuid
            and w.channel_id is distinct from ${stuck.exceptChannelId}::uuid and w.state = 'queued' and w.next_attempt_at > amparo_now()`;
  if (others.length === 0) return;
  const quiet = await quietNow(tx, [...new Set(others.map((other) => other.recipient_id))], now);
  const free = others.filter(
    ({ severity, recipient_id }) => severity === "imminent" || !quiet.has(recipient_id),
  );
  await tx.$executeRaw`update outbox set next_attempt_at = amparo_now(), updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = any (${free.map(({ id }) => id)}::uuid[]) and state = 'queued'`;
  await wakeWorkers(tx);
}
