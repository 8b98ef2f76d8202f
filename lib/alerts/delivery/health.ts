import "server-only";
import { z } from "zod";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";

/** A worker that has said nothing for so long is silent. Seconds. */
export const SILENT_SECONDS = 60;

/** What waits in one lane: how much, and for how long the oldest has been due. Seconds; 0 where nothing is late. */
export type Lane = { waiting: number; oldestSeconds: number };

/** How one kind of channel does here. `isBroken`: left alone for now after failures, until `openUntil`. Moments are ISO text. */
export type ChannelState = {
  kind: ChannelKind;
  isSet: boolean;
  isBroken: boolean;
  failures: number;
  openUntil: string | null;
  lastOkAt: string | null;
  lastFailedAt: string | null;
  lastCode: string | null;
};

/** One worker: when it last said that it lives, how far its clock is off, and what its tasks last did. */
export type WorkerState = {
  id: string;
  beatAt: string;
  isSilent: boolean;
  clockSkewMs: number;
  parts: Parts;
};

const Part = z.object({ at: z.string(), code: z.string() });
/** What a worker writes with each heartbeat: of every task when it last ended and how, and how many messages it is sending. */
export const Parts = z.object({
  tasks: z.record(z.string(), Part),
  sending: z.record(z.string(), z.number()),
});
export type Parts = z.infer<typeof Parts>;

/** How deliveries stand, for *Status* and for the banner. Who manages deliveries counts those of all cases, others those they may see. */
export type DeliveryHealth = {
  urgent: Lane;
  routine: Lane;
  deadLetters: number;
  channels: ChannelState[];
  workers: WorkerState[];
  /** No worker has said that it lives for a minute: nothing leaves. */
  isSilent: boolean;
};

type LaneRow = { is_urgent: boolean; waiting: number; oldest: number };
type HealthRow = {
  kind: ChannelKind;
  failures: number;
  is_broken: boolean;
  open_until: Date | null;
  last_ok_at: Date | null;
  last_failed_at: Date | null;
  last_code: string | null;
};

/** How deliveries stand. Four statements. */
export async function deliveryHealth(tx: Tx): Promise<DeliveryHealth> {
  const { orgId } = unitOf(tx);
  const lanes = await tx.$queryRaw<LaneRow[]>`
    select is_urgent, count(*)::int as waiting, greatest(0, extract(epoch from (select amparo_now()) - min(next_attempt_at)))::int as oldest
    from outbox where org_id = ${orgId}::uuid and state in ('queued', 'failed_retrying', 'sending') and next_attempt_at <= (select amparo_now())
    group by is_urgent`;
  const [dead] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from outbox where org_id = ${orgId}::uuid and state = 'failed_final' and dismissed_at is null
      and purpose not in ('verify', 'test', 'dead_letter')`;
  const health = await tx.$queryRaw<HealthRow[]>`
    select kind, failures, open_until is not null as is_broken, open_until, last_ok_at, last_failed_at, last_code
    from channel_health where org_id = ${orgId}::uuid`;
  const workers = await listWorkers(tx);
  const lane = (isUrgent: boolean): Lane => {
    const row = lanes.find((each) => each.is_urgent === isUrgent);
    return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
  };
  return {
    urgent: lane(true),
    routine: lane(false),
    deadLetters: dead?.count ?? 0,
    channels: channelStates(health),
    workers,
    isSilent: workers.every((worker) => worker.isSilent),
  };
}

/** The kinds that are set up, and those that were. */
function channelStates(rows: readonly HealthRow[]): ChannelState[] {
  const set = channelsSet();
  const kinds = [...new Set([...set, ...rows.map(({ kind }) => kind)])];
  return kinds.map((kind) => {
    const row = rows.find((each) => each.kind === kind);
    return {
      kind,
      isSet: set.includes(kind),
      isBroken: row?.is_broken ?? false,
      failures: row?.failures ?? 0,
      openUntil: row?.open_until?.toISOString() ?? null,
      lastOkAt: row?.last_ok_at?.toISOString() ?? null,
      lastFailedAt: row?.last_failed_at?.toISOString() ?? null,
      lastCode: row?.last_code ?? null,
    };
  });
}

async function listWorkers(tx: Tx): Promise<WorkerState[]> {
  const rows = await tx.$queryRaw<
    { id: string; beat_at: Date; is_silent: boolean; clock_skew_ms: number; parts: unknown }[]
  >`
    select id, beat_at, beat_at < amparo_now() - make_interval(secs => ${SILENT_SECONDS}) as is_silent, clock_skew_ms, parts
    from worker_heartbeat order by beat_at desc limit 20`;
  return rows.map((row) => ({
    id: row.id,
    beatAt: row.beat_at.toISOString(),
    isSilent: row.is_silent,
    clockSkewMs: row.clock_skew_ms,
    parts: Parts.safeParse(row.parts).data ?? { tasks: {}, sending: {} },
  }));
}
