import "server-only";
import { withWorker, workerClient } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { roomOf } from "./breaker.ts";
import { nextParcel, type Waiting, WINDOW_SECONDS } from "./bundle.ts";
import type { About } from "./insert.ts";

/** One row of the outbox in a claim. `leaseNo` is the fence: a result is accepted only under the number it was claimed with. */
export type ClaimedRow = { id: string; leaseNo: number };

/** What this worker holds for now, and sends as one message to one channel. */
export type Claim = {
  orgId: string;
  /** The id the message is recognised by, the same at every try of the same text. */
  id: string;
  kind: ChannelKind;
  channelId: string;
  recipientId: string;
  purpose: About["purpose"];
  isUrgent: boolean;
  /** The tries so far of what was tried most often, this one included. */
  attempts: number;
  rows: ClaimedRow[];
};

const LEASE_SECONDS = 60;
/** So long one message has its channel for itself; then what hangs is not waited for. */
const ALONE_SECONDS = 10;
/** Looked at for each message that is claimed: several workers that look at the same moment find different ones. */
const CANDIDATES = 4;

type Ready = { org_id: string; channel_id: string };

/**
 * Claims what is due on one kind of channel, and what a worker that never came back held, without waiting for another worker's.
 * One channel of a person sends one message at a time, or one in ten seconds where it hangs; a kind that is out of order in an organisation sends one to see whether it
 * works again.
 *
 * @param most how many messages at once
 * @param onlyUrgent the lane that never waits behind the other
 */
export async function claimMessages(
  workerId: string,
  kind: ChannelKind,
  most: number,
  onlyUrgent: boolean,
): Promise<Claim[]> {
  const window = onlyUrgent ? WINDOW_SECONDS.urgent : WINDOW_SECONDS.routine;
  const ready = await workerClient().$queryRaw<Ready[]>`
    with moment as materialized (select amparo_now() as now), due as materialized (
      select org_id, channel_id, min(next_attempt_at) as at, bool_or(purpose <> 'alert' or attempts > 0) as is_free
      from outbox where channel = ${kind} and is_urgent = ${onlyUrgent} and channel_id is not null and state in ('queued', 'failed_retrying', 'sending')
        and deadline_at > (select now from moment)
        and case state when 'sending' then lease_until < (select now from moment) else next_attempt_at <= (select now from moment) end
      group by org_id, channel_id)
    select d.org_id, d.channel_id from due d cross join moment m
    where not exists (select 1 from channel_health h where h.org_id = d.org_id and h.kind = ${kind} and h.open_until > m.now)
      and not exists (select 1 from outbox s where s.org_id = d.org_id and s.channel_id = d.channel_id and s.state = 'sending'
        and s.lease_until >= m.now + make_interval(secs => ${LEASE_SECONDS - ALONE_SECONDS}))
      and (d.is_free or (not exists (select 1 from outbox l where l.org_id = d.org_id and l.channel_id = d.channel_id and l.purpose = 'alert'
          and l.accepted_at > m.now - make_interval(secs => ${window}))
        and not exists (select 1 from channel c where c.org_id = d.org_id and c.id = d.channel_id
          and c.last_failed_at > m.now - make_interval(secs => ${window}))))
    order by d.at limit ${most * CANDIDATES}`;
  const claims: Claim[] = [];
  for (const [orgId, channelIds] of byOrganisation(ready)) {
    const room = most - claims.length;
    if (room <= 0) break;
    claims.push(
      ...(await withWorker(orgId, (tx) => claimOn(tx, orgId, { workerId, kind, channelIds, most: room }))),
    );
  }
  return claims;
}

function byOrganisation(ready: readonly Ready[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { org_id, channel_id } of ready) found.set(org_id, [...(found.get(org_id) ?? []), channel_id]);
  return found;
}

type Row = {
  id: string;
  channel_id: string;
  recipient_id: string;
  purpose: Claim["purpose"];
  is_urgent: boolean;
  attempts: number;
  bundled_into: string | null;
  is_due: boolean;
  is_held: boolean;
  is_alone: boolean;
  quiet_seconds: number | null;
};

type Wanted = { workerId: string; kind: ChannelKind; channelIds: readonly string[]; most: number };

/** Whoever holds the channel's row chooses what leaves on it; what another worker did meanwhile is seen then. */
async function claimOn(
  tx: Tx,
  orgId: string,
  { workerId, kind, channelIds, most }: Wanted,
): Promise<Claim[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    select id from channel where org_id = ${orgId}::uuid and id = any (${[...channelIds]}::uuid[]) order by id
    for update skip locked limit ${most}`;
  if (held.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    with moment as materialized (select amparo_now() as now)
    select o.id, o.channel_id, o.recipient_id, o.purpose, o.is_urgent, o.attempts, o.bundled_into,
      case o.state when 'sending' then o.lease_until < m.now else o.next_attempt_at <= m.now end as is_due,
      o.state = 'sending' and o.lease_until >= m.now as is_held,
      o.state = 'sending' and o.lease_until >= m.now + make_interval(secs => ${LEASE_SECONDS - ALONE_SECONDS}) as is_alone,
      extract(epoch from m.now - greatest(c.last_failed_at, (select max(l.accepted_at) from outbox l
        where l.org_id = o.org_id and l.channel_id = o.channel_id and l.purpose = 'alert')))::float8 as quiet_seconds
    from outbox o join channel c on c.org_id = o.org_id and c.id = o.channel_id cross join moment m
    where o.org_id = ${orgId}::uuid and o.channel_id = any (${held.map(({ id }) => id)}::uuid[])
      and o.state in ('queued', 'failed_retrying', 'sending') and o.deadline_at > m.now
    order by o.created_at, o.id`;
  const parcels = held.flatMap(({ id }) => parcelOf(rows.filter((row) => row.channel_id === id)) ?? []);
  if (parcels.length === 0) return [];
  return lease(tx, orgId, workerId, kind, parcels.slice(0, await roomOf(tx, kind)));
}

type Chosen = { leadId: string; rows: Row[] };

function parcelOf(rows: readonly Row[]): Chosen | null {
  if (rows.some((row) => row.is_alone)) return null;
  const free = rows.filter((row) => !row.is_held);
  const parcel = nextParcel(free.map(waitingOf), rows[0]?.quiet_seconds ?? null);
  return parcel && { leadId: parcel.leadId, rows: free.filter(({ id }) => parcel.ids.includes(id)) };
}

const waitingOf = (row: Row): Waiting => ({
  id: row.id,
  purpose: row.purpose,
  isUrgent: row.is_urgent,
  attempts: row.attempts,
  bundledInto: row.bundled_into,
  isDue: row.is_due,
});

async function lease(
  tx: Tx,
  orgId: string,
  workerId: string,
  kind: ChannelKind,
  chosen: readonly Chosen[],
): Promise<Claim[]> {
  const pairs = chosen.flatMap(({ leadId, rows }) => rows.map(({ id }) => ({ id, leadId })));
  if (pairs.length === 0) return [];
  const leased = await tx.$queryRaw<{ id: string; lease_no: number }[]>`
    update outbox o set state = 'sending', lease_owner = ${workerId}::uuid, lease_until = amparo_now() + make_interval(secs => ${LEASE_SECONDS}),
      lease_no = o.lease_no + 1, attempts = o.attempts + 1, bundled_into = nullif(p.lead_id, o.id), updated_at = amparo_now()
    from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ leadId }) => leadId)}::uuid[]) as p (id, lead_id)
    where o.org_id = ${orgId}::uuid and o.id = p.id returning o.id, o.lease_no`;
  const fences = new Map(leased.map(({ id, lease_no }) => [id, lease_no]));
  return chosen.flatMap(({ leadId, rows }) => {
    const [first] = rows;
    if (!first) return [];
    return {
      orgId,
      id: leadId,
      kind,
      channelId: first.channel_id,
      recipientId: first.recipient_id,
      purpose: first.purpose,
      isUrgent: rows.some((row) => row.is_urgent),
      attempts: Math.max(...rows.map((row) => row.attempts)) + 1,
      rows: rows.map(({ id }) => ({ id, leaseNo: fences.get(id) ?? 0 })),
    };
  });
}

/** Gives back what is held and was not tried: the worker is stopping. */
export async function releaseMessages(workerId: string): Promise<void> {
  await workerClient()
    .$executeRaw`update outbox set state = 'failed_retrying', lease_owner = null, lease_until = null, next_attempt_at = amparo_now()
    where lease_owner = ${workerId}::uuid and state = 'sending'`;
}
