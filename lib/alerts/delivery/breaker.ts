import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind, Sent } from "../../notify/channel.ts";

/** So many failures one after another, and a kind of channel is out of order in an organisation. */
const OPENS_AFTER = 5;
const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 600;
/** While one message is on its way to see whether the channel works again, no other leaves. As long as a lease. */
const PROBE_SECONDS = 60;

/**
 * Whether a failure is the channel's own, and not of one address: what is said of one mailbox, such as that it is greylisted or full,
 * tells nothing of the others.
 */
export const isChannelsOwn = ({ outcome, code }: Sent): boolean =>
  outcome === "again" && !/^smtp_45\d$/.test(code);

/**
 * Whether messages may leave on this kind of channel: all while it works; one, when its time out of order is over; else none.
 * @returns how many may leave
 */
export async function roomOf(tx: Tx, kind: ChannelKind): Promise<number> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ failures: number }[]>`
    select failures from channel_health where org_id = ${orgId}::uuid and kind = ${kind}`;
  if (!row || row.failures < OPENS_AFTER) return Number.POSITIVE_INFINITY;
  // Of two workers only one finds the time over.
  return tx.$executeRaw`update channel_health set open_until = amparo_now() + make_interval(secs => ${PROBE_SECONDS})
    where org_id = ${orgId}::uuid and kind = ${kind} and open_until <= amparo_now()`;
}

/** The channel took a message: it works. Written down at most every ten seconds while nothing was wrong. */
export async function noteWorks(tx: Tx, kind: ChannelKind): Promise<void> {
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`insert into channel_health (org_id, kind, last_ok_at) values (${orgId}::uuid, ${kind}, amparo_now())
    on conflict (org_id, kind) do update set failures = 0, open_until = null, last_ok_at = amparo_now()
    where channel_health.failures > 0 or channel_health.last_ok_at is null or channel_health.last_ok_at < amparo_now() - interval '10 seconds'`;
}

/**
 * The channel itself failed. From the fifth time on it is left alone, 30 s at first and twice as long each time, at most ten minutes.
 * @returns whether it is out of order now
 */
export async function noteFails(tx: Tx, kind: ChannelKind, code: string): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ is_open: boolean }[]>`
    insert into channel_health (org_id, kind, failures, last_failed_at, last_code) values (${orgId}::uuid, ${kind}, 1, amparo_now(), ${code})
    on conflict (org_id, kind) do update set failures = channel_health.failures + 1, last_failed_at = amparo_now(), last_code = excluded.last_code,
      open_until = case when channel_health.failures + 1 < ${OPENS_AFTER} then null
        else amparo_now() + make_interval(secs => least(${LONGEST_SECONDS}, ${FIRST_SECONDS} * power(2, least(10, channel_health.failures + 1 - ${OPENS_AFTER}))::int)) end
    returning open_until is not null as is_open`;
  return row?.is_open ?? false;
}
