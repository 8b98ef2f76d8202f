import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { ChannelKind } from "../../notify/channel.ts";
import { channelsSet } from "../../notify/channels.ts";
import { QUIET_DAYS } from "./model.ts";

/** Whether, and how, an active member is reached outside an open window. */
export type Reach = {
  userId: string;
  /** Kinds of their channels that work: set up on this installation, proved to be theirs, not dead, not failing since they last worked. */
  kinds: ChannelKind[];
  /** Of these, the kinds through which something has gone out already: a test, a drill, an alert. */
  testedKinds: ChannelKind[];
  /** ISO; the latest of all their working channels. */
  lastAliveAt: string | null;
  isReachable: boolean;
  hasTested: boolean;
};

/**
 * How each active member is reached, by their id. Who works here no more is not in it.
 * @param userIds whom to ask about; everybody, where it is left out
 */
export async function reachability(tx: Tx, userIds?: readonly string[]): Promise<Map<string, Reach>> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<
    { id: string; kinds: ChannelKind[] | null; tested: ChannelKind[] | null; alive: Date | null }[]
  >`
    select m.id, array_agg(distinct c.kind) filter (where c.id is not null) as kinds,
      array_agg(distinct c.kind) filter (where c.last_alive_at is not null) as tested, max(c.last_alive_at) as alive
    from member m left join channel c on c.org_id = m.org_id and c.user_id = m.id and c.removed_at is null and c.verified_at is not null
      and not c.is_dead and (c.last_failed_at is null or c.last_alive_at >= c.last_failed_at) and c.kind = any (${channelsSet()}::text[])
    where m.org_id = ${orgId}::uuid and m.status = 'active'
      and (${userIds ?? null}::uuid[] is null or m.id = any (${userIds ?? null}::uuid[]))
    group by m.id`;
  return new Map(
    rows.map((row) => {
      const kinds = row.kinds ?? [];
      const testedKinds = row.tested ?? [];
      const reach: Reach = {
        userId: row.id,
        kinds,
        testedKinds,
        lastAliveAt: row.alive?.toISOString() ?? null,
        isReachable: kinds.length > 0,
        hasTested: testedKinds.length > 0,
      };
      return [row.id, reach];
    }),
  );
}

/** A proved channel that can no longer be relied on. `since` is ISO: when it failed, or when it was last heard of. */
export type QuietChannel = {
  channelId: string;
  userId: string;
  kind: ChannelKind;
  why: "dead" | "failing" | "silent";
  since: string;
  code: string | null;
};

/**
 * The channels of active members that have gone quiet: dead, failing since they last worked, or with nothing gone out for eight days.
 * A kind that the operator has taken away is no channel's fault and is not among them.
 */
export async function quietChannels(tx: Tx): Promise<QuietChannel[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<
    {
      id: string;
      user_id: string;
      kind: ChannelKind;
      why: QuietChannel["why"];
      since: Date;
      last_code: string | null;
    }[]
  >`
    select id, user_id, kind, why, case when why = 'silent' then known_at else coalesce(last_failed_at, known_at) end as since,
      case when why = 'silent' then null else last_code end as last_code
    from (select c.*, coalesce(c.last_alive_at, c.verified_at) as known_at, case when c.is_dead then 'dead'
        when c.last_failed_at > coalesce(c.last_alive_at, '-infinity') then 'failing'
        when coalesce(c.last_alive_at, c.verified_at) < amparo_now() - make_interval(days => ${QUIET_DAYS}) then 'silent' end as why
      from channel c join member m on m.org_id = c.org_id and m.id = c.user_id and m.status = 'active'
      where c.org_id = ${orgId}::uuid and c.removed_at is null and c.verified_at is not null and c.kind = any (${channelsSet()}::text[])) q
    where why is not null order by since, id`;
  return rows.map((row) => ({
    channelId: row.id,
    userId: row.user_id,
    kind: row.kind,
    why: row.why,
    since: row.since.toISOString(),
    code: row.last_code,
  }));
}
