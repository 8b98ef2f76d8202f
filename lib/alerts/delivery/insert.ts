import "server-only";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";

/** One message to be: to whom, by which channel, from when on. `key` keeps it from being written twice. */
export type NewRow = {
  userId: string;
  channelId: string;
  kind: ChannelKind;
  key: string;
  /** Null: at once. */
  dueAt: Temporal.Instant | null;
};

/** What a number of messages have in common. */
export type About = {
  purpose: "alert" | "bell" | "drill" | "verify" | "test" | "shift" | "dead_letter";
  caseId?: string;
  alertId?: string;
  reminderId?: string;
  drillId?: string;
  aboutId?: string;
  isUrgent?: boolean;
  pageNo?: number;
  /** How long it is tried. Hours. */
  hours?: number;
};

/** How long a message is tried before an administrator looks at it. Hours. */
const TRY_FOR_HOURS = 24;

/** Writes messages in the transaction of the fact, in one statement; the workers hear of it when it commits. */
export async function insertRows(tx: Tx, about: About, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`
    insert into outbox (org_id, id, case_id, alert_id, reminder_id, drill_id, about_id, purpose, is_urgent, page_no,
      recipient_id, channel, channel_id, dedupe_key, next_attempt_at, deadline_at)
    select ${orgId}::uuid, r.id, ${about.caseId ?? null}::uuid, ${about.alertId ?? null}::uuid, ${about.reminderId ?? null}::uuid,
      ${about.drillId ?? null}::uuid, ${about.aboutId ?? null}::uuid, ${about.purpose}, ${about.isUrgent ?? false}, ${about.pageNo ?? 0},
      r.user_id, r.kind, r.channel_id, r.key, coalesce(r.due_at, n.now), coalesce(r.due_at, n.now) + make_interval(hours => ${about.hours ?? TRY_FOR_HOURS}::int)
    from (select amparo_now() as now) n, unnest(${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.userId)}::uuid[],
      ${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.channelId)}::uuid[], ${rows.map((row) => row.key)}::text[],
      ${rows.map((row) => row.dueAt?.toString() ?? null)}::timestamptz[]) as r (id, user_id, kind, channel_id, key, due_at)
    on conflict do nothing`;
  await wakeWorkers(tx);
}

/** Tells the workers, when this transaction commits, that something may be due. */
export async function wakeWorkers(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}
