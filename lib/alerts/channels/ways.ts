import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";
import { type Code, codesOf } from "../../vocabulary/codes.ts";
import { type QuietTime, quietUntil } from "./quiet.ts";

/** One way to a person: a channel of theirs that works, after how long, and not before their quiet time ends. */
export type Way = {
  userId: string;
  channelId: string;
  kind: ChannelKind;
  afterMinutes: number;
  /** Null where no quiet time holds it back. */
  quietUntil: Temporal.Instant | null;
};

type Row = {
  user_id: string;
  channel_id: string;
  kind: ChannelKind;
  after_minutes: number | null;
  has_rules: boolean;
  zone: string | null;
  from_time: string | null;
  until_time: string | null;
};

/**
 * The ways by which these people are told of something of this severity: channels that are verified, neither removed nor dead, and of a kind
 * that is set up here. Their rules choose among them; who has no rules, or none of whose rules names a channel that works, is told on
 * every working one at once. An Imminent alert passes by quiet hours, and by rules that would leave nobody told.
 * One statement, whatever the number of people.
 */
export async function waysOf(
  tx: Tx,
  userIds: readonly string[],
  severity: Code<"alert_severity">,
  now: Temporal.Instant,
): Promise<Way[]> {
  const { orgId } = unitOf(tx);
  const levels = codesOf("alert_severity");
  const upTo = levels.slice(0, levels.indexOf(severity) + 1);
  const rows = await tx.$queryRaw<Row[]>`
    with working as (
      select c.user_id, c.id, c.kind from channel c where c.org_id = ${orgId}::uuid and c.user_id = any (${[...userIds]}::uuid[])
        and c.removed_at is null and c.verified_at is not null and not c.is_dead and c.kind = any (${channelsSet()}::text[]))
    select w.user_id, w.id as channel_id, w.kind, q.zone, q.from_time, q.until_time,
      (select min(r.after_minutes) from channel_rule r where r.org_id = ${orgId}::uuid and r.channel_id = w.id
        and r.severity_from = any (${[...upTo]}::text[])) as after_minutes,
      exists (select 1 from channel_rule r join working o on o.id = r.channel_id
        where r.org_id = ${orgId}::uuid and r.user_id = w.user_id and o.user_id = w.user_id) as has_rules
    from working w left join quiet_hours q on q.org_id = ${orgId}::uuid and q.user_id = w.user_id
    order by w.user_id, w.id`;
  const named = new Set(rows.filter((row) => row.after_minutes !== null).map((row) => row.user_id));
  return rows.flatMap((row) => {
    const isAll = !row.has_rules || (severity === "imminent" && !named.has(row.user_id));
    const afterMinutes = isAll ? 0 : row.after_minutes;
    if (afterMinutes === null) return [];
    const quiet = severity === "imminent" ? null : quietOf(row);
    return [
      {
        userId: row.user_id,
        channelId: row.channel_id,
        kind: row.kind,
        afterMinutes,
        quietUntil: quiet && quietUntil(quiet, now),
      },
    ];
  });
}

function quietOf({ zone, from_time, until_time }: Row): QuietTime | null {
  return zone && from_time && until_time ? { zone, from: from_time, until: until_time } : null;
}

/** Until when each of these people has quiet; who has none now is not among them. */
export async function quietNow(
  tx: Tx,
  userIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Temporal.Instant>> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ user_id: string; zone: string; from_time: string; until_time: string }[]>`
    select user_id, zone, from_time, until_time from quiet_hours where org_id = ${orgId}::uuid and user_id = any (${[...userIds]}::uuid[])`;
  const found = new Map<string, Temporal.Instant>();
  for (const { user_id, zone, from_time, until_time } of rows) {
    const end = quietUntil({ zone, from: from_time, until: until_time }, now);
    if (end) found.set(user_id, end);
  }
  return found;
}
